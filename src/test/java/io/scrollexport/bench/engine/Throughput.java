package io.scrollexport.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Batches of each process in turn, several rounds. What slows the machine down for a while slows
 * all processes down, so ratios are taken within each round.
 */
record Throughput(Map<ExportProcess, List<Batch>> batches) {

  /** Runs it: exports are done at their first poll. */
  static Throughput measure(Engine engine, int rounds, int exports) {
    Map<ExportProcess, List<Batch>> batches = new EnumMap<>(ExportProcess.class);
    List<ExportProcess> turns = Arrays.asList(ExportProcess.values());
    for (int round = 0; round < rounds; round++) {
      // Whoever runs first in one round runs last in the next one.
      for (ExportProcess process : round % 2 == 0 ? turns : turns.reversed()) {
        batches
            .computeIfAbsent(process, key -> new ArrayList<>())
            .add(engine.run(process, exports, Duration.ZERO));
      }
    }
    return new Throughput(batches);
  }

  Samples of(ExportProcess process, ToDoubleFunction<Batch> figure) {
    return Samples.of(batches(process).stream().mapToDouble(figure));
  }

  /** Of process {@code scroll-export} to another one. */
  Samples ratio(ExportProcess other, ToDoubleFunction<Batch> figure) {
    List<Batch> ours = batches(ExportProcess.SCROLL_EXPORT);
    List<Batch> theirs = batches(other);
    return Samples.of(
        IntStream.range(0, ours.size())
            .mapToDouble(
                round ->
                    figure.applyAsDouble(ours.get(round))
                        / figure.applyAsDouble(theirs.get(round))));
  }

  private List<Batch> batches(ExportProcess process) {
    return batches.getOrDefault(process, List.of());
  }
}
