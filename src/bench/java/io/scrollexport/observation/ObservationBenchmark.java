package io.scrollexport.observation;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ExchangeOutcome;
import io.scrollexport.observation.event.ObservedJob;
import io.scrollexport.observation.event.StartedExport;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What it costs an operation to be seen: all that is told during a poll or a start, to a composite
 * of registries with Prometheus in it, as runtimes have it, and to the log at INFO, which writes to
 * the console.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObservationBenchmark {

  private static final ObservedJob POLL =
      new ObservedJob("getExportStatus", 2_251_799_813_685_251L, "GetExportStatus");
  private static final ObservedJob START =
      new ObservedJob("startExport", 2_251_799_813_685_251L, "StartExport");
  private static final StartedExport EXPORT =
      new StartedExport("macro", "1376263", "51542b60-24d4-4b4e-985a-88e71bd5f4a6");

  private final Observation observation =
      new Observation(
          List.of(
              new LogObserver(),
              new MetricsObserver(
                  new CompositeMeterRegistry()
                      .add(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)))),
          System::nanoTime);

  public static void main(String[] arguments) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(ObservationBenchmark.class.getName())
                .jvmArgsAppend("-Dlogback.configurationFile=bench-logback.xml")
                .shouldFailOnError(true)
                .build())
        .run();
  }

  /** Told at each poll that is not the last. */
  @Benchmark
  public long poll() {
    return observation.operation(POLL, this::exchange);
  }

  /** Told at each start; writes a line. */
  @Benchmark
  public long start() {
    return observation.operation(
        START,
        () -> {
          observation.started(EXPORT);
          return exchange();
        });
  }

  private long exchange() {
    long begin = observation.begin();
    observation.exchanged(
        new Exchange(
            "POST",
            "https://example.atlassian.net",
            true,
            200,
            ExchangeOutcome.SUCCESS,
            Duration.ofNanos(begin & 0xFFFFF),
            OptionalLong.empty()));
    return begin;
  }
}
