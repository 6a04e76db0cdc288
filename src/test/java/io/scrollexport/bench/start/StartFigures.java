package io.scrollexport.bench.start;

import java.util.Arrays;

/** What one {@link ConnectorStart} printed, in milliseconds. */
record StartFigures(double without, double with, double first, double second) {

  static StartFigures from(String line) {
    double[] figures = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new StartFigures(figures[0], figures[1], figures[2], figures[3]);
  }

  /** What the jar adds to the start. */
  double added() {
    return with - without;
  }
}
