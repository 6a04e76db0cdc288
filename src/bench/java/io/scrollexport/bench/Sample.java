package io.scrollexport.bench;

import java.util.Collection;
import java.util.List;

/** Repeated measurements of one thing. */
public record Sample(double least, double median, double most) {

  /** At least one value. */
  public static Sample of(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Sample(sorted.getFirst(), median, sorted.getLast());
  }
}
