package io.scrollexport.bench.engine;

import io.scrollexport.bench.camunda.Records;
import java.time.Duration;

/**
 * Exports that were started at once and have all ended with a document.
 *
 * @param wall from the first start to the last end
 * @param processor time of all threads: engine, connector runtime and simulator
 * @param requests that the site received
 * @param records that the engine wrote
 */
record Batch(int exports, Duration wall, Duration processor, long requests, Records records) {

  double exportsPerSecond() {
    return exports / seconds(wall);
  }

  /** Milliseconds. */
  double timePerExport() {
    return 1000 * seconds(wall) / exports;
  }

  /** Milliseconds. */
  double processorTimePerExport() {
    return 1000 * seconds(processor) / exports;
  }

  double requestsPerExport() {
    return (double) requests / exports;
  }

  double recordsPerExport() {
    return (double) records.total() / exports;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
