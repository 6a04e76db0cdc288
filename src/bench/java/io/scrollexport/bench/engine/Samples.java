package io.scrollexport.bench.engine;

import java.util.List;
import java.util.stream.DoubleStream;

/** The same measured several times. */
record Samples(List<Double> values) {

  static Samples of(DoubleStream values) {
    return new Samples(values.boxed().toList());
  }

  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double most() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
