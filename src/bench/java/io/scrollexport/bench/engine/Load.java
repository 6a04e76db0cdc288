package io.scrollexport.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** So many exports at once by process {@code scroll-export}, one time or several times. */
record Load(int exports, List<Batch> batches) {

  static Load measure(Engine engine, int exports, int times) {
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      batches.add(engine.run(ExportProcess.SCROLL_EXPORT, exports, Duration.ZERO));
    }
    return new Load(exports, batches);
  }

  double median(ToDoubleFunction<Batch> figure) {
    return Samples.of(batches.stream().mapToDouble(figure)).median();
  }
}
