package io.scrollexport.bench.operation;

import io.scrollexport.bench.Jvm;
import io.scrollexport.bench.Machine;
import io.scrollexport.protocol.ProtocolBenchmark;
import java.io.IOException;
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
 * Measures writer, parser and whole operations with JMH, and prints tables. Argument {@code long}
 * takes five rounds instead of one, each with JVMs of its own: a quarter of an hour instead of two
 * minutes.
 */
public final class OperationBench {

  private static final int ITERATIONS = 5;

  /** The newest JDKs warn of what JMH and the runtime's FEEL do; older ones know no such option. */
  private static final String[] JVM_OPTIONS = {
    "-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow"
  };

  private final String server;
  private final int seconds;

  private OperationBench(String server, int seconds) {
    this.server = server;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    boolean isLong = List.of(arguments).contains("long");
    String machine = Machine.description();
    Measurements measurements = new Measurements();
    try (Jvm process = Jvm.start(FixedAnswerServer.class, List.of())) {
      var bench = new OperationBench("http://127.0.0.1:" + process.readLine(), isLong ? 2 : 1);
      // Round by round, so that what slows the machine for a while slows all contenders.
      for (int round = 0; round < (isLong ? 5 : 1); round++) {
        measurements.add(bench.protocol());
        measurements.add(bench.operations());
      }
    }
    System.out.println("Machine: " + machine);
    System.out.println();
    new OperationReport(measurements).lines().forEach(System.out::println);
  }

  private Collection<RunResult> protocol() throws RunnerException {
    return run(options(ProtocolBenchmark.class).warmupIterations(3));
  }

  private Collection<RunResult> operations() throws RunnerException {
    // The REST connector makes few calls in a second, and needs some thousands to be compiled.
    return run(options(OperationBenchmark.class).warmupIterations(6).param("server", server));
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include(benchmark.getName() + ".*")
        .forks(1)
        .warmupTime(TimeValue.seconds(seconds))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(seconds))
        .addProfiler(GCProfiler.class)
        .jvmArgsAppend(JVM_OPTIONS)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }
}
