package io.scrollexport.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Batches of each process in turn, several rounds. What slows the machine down for a while slows
 * all processes down, so each round has a ratio of its own too.
 */
record Throughput(Map<ExportProcess, List<Batch>> batches) {

  /** In the order of their turns. */
  static final List<ExportProcess> PROCESSES =
      List.of(
          ExportProcess.SCROLL_EXPORT,
          ExportProcess.BY_HAND,
          ExportProcess.SCROLL_EXPORT_ONLY,
          ExportProcess.BY_HAND_ONLY);

  /** Runs it: exports are done at their first poll. */
  static Throughput measure(Engine engine, int rounds, int exports) {
    Map<ExportProcess, List<Batch>> batches = new EnumMap<>(ExportProcess.class);
    for (int round = 0; round < rounds; round++) {
      // Whoever runs first in one round runs last in the next one.
      for (ExportProcess process : round % 2 == 0 ? PROCESSES : PROCESSES.reversed()) {
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

  /** The median of the one as a share of the median of the other. */
  double ratio(ExportProcess one, ExportProcess other, ToDoubleFunction<Batch> figure) {
    return of(one, figure).median() / of(other, figure).median();
  }

  /** The one as a share of the other, round by round. */
  Samples ratios(ExportProcess one, ExportProcess other, ToDoubleFunction<Batch> figure) {
    List<Batch> ours = batches(one);
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
