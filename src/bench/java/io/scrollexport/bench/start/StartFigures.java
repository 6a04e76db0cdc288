package io.scrollexport.bench.start;

import java.util.Arrays;

/**
 * What one {@link ConnectorStart} printed, in milliseconds.
 *
 * @param without discovery without the jar
 * @param with discovery with the jar
 * @param first operation
 * @param second operation
 * @param processor of {@code with}, what its thread used of a processor, whatever else went on
 */
record StartFigures(double without, double with, double first, double second, double processor) {

  static StartFigures from(String line) {
    double[] figures = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new StartFigures(figures[0], figures[1], figures[2], figures[3], figures[4]);
  }

  /** What the jar adds to the start. */
  double added() {
    return with - without;
  }
}
