package io.scrollexport.operation.batch;

import io.scrollexport.failure.ExportException;
import io.scrollexport.polling.PlannedPoll;
import org.jspecify.annotations.Nullable;

/**
 * One page of a batch, with what is remembered of it from call to call.
 *
 * @param failures how often in a row its start has failed for a passing reason
 * @param poll of a job that goes on
 */
record BatchPage(ExportEntry entry, int failures, @Nullable PlannedPoll poll) {

  /** So many starts in a row may fail for a passing reason. */
  private static final int MOST_FAILURES = 3;

  BatchPage(ExportEntry entry) {
    this(entry, 0, null);
  }

  BatchPage started(PlannedPoll first) {
    return new BatchPage(entry.started(first.history().jobId()), 0, first);
  }

  BatchPage refused(ExportException failure) {
    return new BatchPage(entry.refused(failure));
  }

  /** After a start that failed for a passing reason: it waits, or it has failed too often. */
  BatchPage failedInPassing(ExportException failure) {
    return failures + 1 < MOST_FAILURES
        ? new BatchPage(entry, failures + 1, null)
        : refused(failure);
  }
}
