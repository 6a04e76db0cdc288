package io.scrollexport.bench.start;

import io.scrollexport.bench.Jvm;
import io.scrollexport.bench.Machine;
import io.scrollexport.bench.Sample;
import io.scrollexport.bench.operation.FixedAnswerServer;
import io.scrollexport.bench.runtime.RuntimeProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what the shaded jar adds to the start of a connector runtime, and its size. Arguments:
 * the jar, and optionally how many starts of each kind, five if absent.
 */
public final class StartBench {

  private static final List<String> OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private final Path jar;
  private final String server;
  private final List<StartFigures> cold = new ArrayList<>();
  private final List<StartFigures> inRuntime = new ArrayList<>();
  private final List<Double> runtimeWith = new ArrayList<>();
  private final List<Double> runtimeWithout = new ArrayList<>();

  private StartBench(Path jar, String server) {
    this.jar = jar;
    this.server = server;
  }

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    String machine = Machine.description();
    try (Jvm process = Jvm.start(FixedAnswerServer.class, List.of())) {
      StartBench bench =
          new StartBench(jar, "http://localhost:" + process.readLine().split(" ")[0]);
      for (int round = 0; round < starts; round++) {
        bench.round();
      }
      System.out.println("Machine: " + machine + "; " + starts + " starts of each kind");
      System.out.println();
      bench.report().lines().forEach(System.out::println);
    }
  }

  /** One start of each kind, so that what slows the machine for a while slows all of them. */
  private void round() throws IOException {
    cold.add(StartFigures.from(line(ConnectorStart.class, "", jar.toString(), server)));
    inRuntime.add(
        StartFigures.from(line(ConnectorStart.class, "", jar.toString(), server, "runtime")));
    runtimeWith.add(Double.valueOf(line(IdleRuntime.class, jar.toString())));
    runtimeWithout.add(Double.valueOf(line(IdleRuntime.class, "")));
  }

  /** What a program prints that has the runtime's class path, and the jar if any in front. */
  private static String line(Class<?> program, String first, String... arguments)
      throws IOException {
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(List.of("-cp", runtimeClassPath(first)));
    try (Jvm jvm = Jvm.start(program, options, arguments)) {
      return jvm.readLine();
    }
  }

  private static String runtimeClassPath(String first) {
    String libraries = RuntimeProcess.librariesOfThisJvm();
    return first.isEmpty() ? libraries : first + File.pathSeparator + libraries;
  }

  private StartReport report() throws IOException {
    return new StartReport(
        cold, inRuntime, Sample.of(runtimeWithout), Sample.of(runtimeWith), Files.size(jar));
  }
}
