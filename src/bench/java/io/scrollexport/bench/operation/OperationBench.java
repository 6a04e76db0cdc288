package io.scrollexport.bench.operation;

import io.scrollexport.bench.Jvm;
import io.scrollexport.bench.Machine;
import io.scrollexport.bench.operation.OperationBenchmark.Contender;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.http.TestCertificate;
import io.scrollexport.protocol.macro.ProtocolBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures writer, parser and whole operations with JMH, and prints tables. Takes what stands first
 * in the class path, the shaded jar with it. A second argument {@code long} takes three rounds
 * instead of one, each with JVMs of its own, and waits until all code is compiled: a quarter of an
 * hour instead of three minutes.
 */
public final class OperationBench {

  private static final int ITERATIONS = 3;

  /** With TLS, only those that the comparison is about: it takes its time. */
  static final List<Contender> SECURE =
      List.of(
          Contender.BARE_EXCHANGE,
          Contender.GET_EXPORT_STATUS,
          Contender.REST_SAME_JSON,
          Contender.REST_WHOLE_ANSWER);

  private final List<String> options;
  private final int seconds;
  private final int warmupSeconds;

  private OperationBench(List<String> options, int seconds, int warmupSeconds) {
    this.options = options;
    this.seconds = seconds;
    this.warmupSeconds = warmupSeconds;
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    RuntimeProcess.putBeforeLibraries(arguments[0]);
    boolean isLong = List.of(arguments).contains("long");
    String machine = Machine.description();
    TestCertificate certificate =
        TestCertificate.of("localhost", Files.createTempDirectory("bench-operation"));
    Measurements measurements = new Measurements();
    try (Jvm server =
        Jvm.start(FixedAnswerServer.class, store("keyStore", certificate.keyStore()))) {
      String[] ports = server.readLine().split(" ");
      OperationBench bench =
          new OperationBench(options(certificate), isLong ? 2 : 1, isLong ? 6 : 3);
      // Round by round, so that what slows the machine for a while slows all contenders.
      for (int round = 0; round < (isLong ? 3 : 1); round++) {
        measurements.add(bench.protocol());
        measurements.add(
            bench.operations("http://localhost:" + ports[0], List.of(Contender.values())));
        measurements.add(bench.operations("https://localhost:" + ports[1], SECURE));
      }
    }
    System.out.println("Machine: " + machine);
    System.out.println();
    new OperationReport(measurements).lines().forEach(System.out::println);
  }

  private static List<String> options(TestCertificate certificate) {
    List<String> options = new ArrayList<>(store("trustStore", certificate.trustStore()));
    // The newest JDKs warn of what JMH and the runtime's FEEL do; older ones know no such option.
    options.add("-XX:+IgnoreUnrecognizedVMOptions");
    options.add("--sun-misc-unsafe-memory-access=allow");
    return options;
  }

  private static List<String> store(String kind, Path store) {
    return List.of(
        "-Djavax.net.ssl." + kind + "=" + store,
        "-Djavax.net.ssl." + kind + "Password=" + TestCertificate.PASSWORD);
  }

  private Collection<RunResult> protocol() throws RunnerException {
    return run(options(ProtocolBenchmark.class).warmupIterations(2));
  }

  private Collection<RunResult> operations(String server, List<Contender> contenders)
      throws RunnerException {
    return run(
        options(OperationBenchmark.class)
            // Code is compiled to the end after some ten thousands of calls.
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(warmupSeconds))
            .param("server", server)
            .param("contender", contenders.stream().map(Enum::name).toArray(String[]::new)));
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include(benchmark.getName() + ".*")
        .forks(1)
        .warmupTime(TimeValue.seconds(seconds))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(seconds))
        .addProfiler(GCProfiler.class)
        .jvmArgsAppend(options.toArray(String[]::new))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }
}
