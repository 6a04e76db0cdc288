package io.scrollexport.bench.start;

import io.scrollexport.bench.Jvm;
import io.scrollexport.bench.Machine;
import io.scrollexport.bench.Sample;
import io.scrollexport.bench.operation.FixedAnswerServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  /**
   * This program's own class path without our classes and without the libraries that the jar brings
   * itself.
   */
  private static String runtimeClassPath(String first) {
    Predicate<String> ours =
        entry ->
            entry.endsWith(Path.of("target", "classes").toString())
                || Path.of(entry).getFileName().toString().matches("(jsoup|java-jwt)-.*[.]jar");
    String others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(ours.negate())
            .collect(Collectors.joining(File.pathSeparator));
    return first.isEmpty() ? others : first + File.pathSeparator + others;
  }

  private StartReport report() throws IOException {
    return new StartReport(
        cold, inRuntime, Sample.of(runtimeWithout), Sample.of(runtimeWith), Files.size(jar));
  }
}
