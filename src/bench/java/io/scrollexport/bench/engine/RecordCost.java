package io.scrollexport.bench.engine;

import io.camunda.zeebe.protocol.record.ValueType;
import io.scrollexport.bench.camunda.Records;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What the engine writes for exports by one process: once for each export, and again for each poll.
 *
 * @param onePoll exports that are done at their first poll
 * @param manyPolls exports that take longer
 */
record RecordCost(ExportProcess process, Batch onePoll, Batch manyPolls) {

  private static final int EXPORTS = 20;
  private static final Duration LONG = Duration.ofMillis(1500);

  static RecordCost measure(Engine engine, ExportProcess process) {
    return new RecordCost(
        process, engine.run(process, EXPORTS, Duration.ZERO), engine.run(process, EXPORTS, LONG));
  }

  /** Polls of an export that takes longer: each poll is a request, and the others do not change. */
  double manyPollsPerExport() {
    return 1 + manyPolls.requestsPerExport() - onePoll.requestsPerExport();
  }

  double perPoll(ToDoubleFunction<Records> figure) {
    return (perExport(manyPolls, figure) - perExport(onePoll, figure)) / (manyPollsPerExport() - 1);
  }

  /** Whatever the number of polls. */
  double once(ToDoubleFunction<Records> figure) {
    return perExport(onePoll, figure) - perPoll(figure);
  }

  Set<ValueType> types() {
    return new TreeSet<>(onePoll.records().events().keySet());
  }

  private static double perExport(Batch batch, ToDoubleFunction<Records> figure) {
    return figure.applyAsDouble(batch.records()) / batch.exports();
  }
}
