package io.scrollexport.bench.soak;

import io.scrollexport.bench.Machine;
import java.nio.file.Path;
import java.util.List;

/**
 * Sends many exports through one runtime, prints what it holds and draws a plot of it. Takes the
 * shaded jar, a folder, how many exports, and the path of the plot. The exit status is 0 when
 * nothing grows.
 */
final class Soak {

  private Soak() {}

  public static void main(String[] arguments) throws Exception {
    int exports = Integer.parseInt(arguments[2]);
    String machine = Machine.description();
    long begin = System.nanoTime();
    List<Held> samples = new SoakRun(Path.of(arguments[0]), Path.of(arguments[1]), exports).run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    SoakPlot.write(Path.of(arguments[3]), samples);
    SoakReport report = new SoakReport(samples);
    System.out.println(machine);
    System.out.printf("%d exports in %.0f s%n%n", exports, seconds);
    System.out.println(report.table());
    samples.forEach(System.out::println);
    System.out.println(report.isFlat() ? "Nothing grows." : "Something grows.");
    System.exit(report.isFlat() ? 0 : 1);
  }
}
