package io.scrollexport.bench.operation;

import io.scrollexport.bench.Sample;
import io.scrollexport.bench.operation.OperationBenchmark.Contender;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured, iteration by iteration, over all rounds. */
final class Measurements {

  /** One benchmark: how long an operation took, and what it allocated in all threads. */
  record Cost(Sample micros, Sample bytes) {}

  private record Raw(List<Double> micros, List<Double> bytes) {}

  private final Map<String, Raw> iterations = new LinkedHashMap<>();

  /** Adds the results of one round. */
  void add(Collection<RunResult> round) {
    for (RunResult result : round) {
      Raw raw =
          iterations.computeIfAbsent(
              name(result), name -> new Raw(new ArrayList<>(), new ArrayList<>()));
      result.getBenchmarkResults().stream()
          .flatMap(benchmark -> benchmark.getIterationResults().stream())
          .forEach(iteration -> add(iteration, raw));
    }
  }

  private static String name(RunResult result) {
    String contender = result.getParams().getParam("contender");
    return contender == null
        ? result.getPrimaryResult().getLabel()
        : name(URI.create(result.getParams().getParam("server")).getScheme(), contender);
  }

  private static void add(IterationResult iteration, Raw raw) {
    raw.micros().add(iteration.getPrimaryResult().getScore());
    raw.bytes().add(iteration.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }

  private static String name(String scheme, String contender) {
    return scheme + " " + contender;
  }

  /** The cost of a contender. */
  Cost of(String scheme, Contender contender) {
    return of(name(scheme, contender.name()));
  }

  /** The cost of a benchmark method by its name. */
  Cost of(String name) {
    Raw raw = iterations.get(name);
    return new Cost(Sample.of(raw.micros()), Sample.of(raw.bytes()));
  }
}
