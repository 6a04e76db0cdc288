package io.scrollexport.playground.live;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.scrollexport.playground.api.run.HistoryEntry;
import io.scrollexport.playground.api.run.Job;
import io.scrollexport.playground.live.LiveRun.OpenElement;
import io.scrollexport.playground.live.LiveRun.OpenJob;
import io.scrollexport.playground.live.values.FailureText;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Jobs with their attempts. */
final class JobRecords {
  private final Runs runs;

  JobRecords(Runs runs) {
    this.runs = runs;
  }

  void accept(Record<?> record, JobRecordValue value) {
    LiveRun run = runs.find(value.getProcessInstanceKey());
    if (run == null || run.ended()) {
      return;
    }
    long key = record.getKey();
    Instant at = Instant.ofEpochMilli(record.getTimestamp());
    switch ((JobIntent) record.getIntent()) {
      case CREATED -> {
        HistoryEntry entry = withOperation(run, value);
        tell(run, key, value, "created", open(run, key, value, "created", null, null), entry, at);
      }
      case RECURRED_AFTER_BACKOFF ->
          tell(run, key, value, "recurred", open(run, key, value, "created", null, null), null, at);
      case RETRIES_UPDATED, TIMED_OUT, YIELDED ->
          tell(run, key, value, "created", open(run, key, value, "created", null, null), null, at);
      case FAILED -> failed(run, key, value, at);
      case COMPLETED -> closed(run, key, value, "completed", at);
      case CANCELED -> closed(run, key, value, "cancelled", at);
      case ERROR_THROWN -> {
        String words = value.getErrorMessage();
        run.thrown = value.getErrorCode() + (words.isEmpty() ? "" : ": " + words);
        closed(run, key, value, "completed", at);
      }
      default -> {
        // Commands, and changes of the deadline.
      }
    }
  }

  private static OpenJob open(
      LiveRun run,
      long key,
      JobRecordValue value,
      String state,
      @Nullable Instant retryAt,
      @Nullable String message) {
    OpenJob before = run.jobs.get(key);
    int tries = before == null ? 0 : before.tries();
    Job job =
        new Job(
            Long.toString(key), value.getElementId(), state, value.getRetries(), retryAt, message);
    return new OpenJob(
        job, value.getElementInstanceKey(), value.getType(), message == null ? tries : tries + 1);
  }

  private void failed(LiveRun run, long key, JobRecordValue value, Instant at) {
    FailureText failure = FailureText.of(value.getErrorMessage());
    boolean again = value.getRetries() > 0 && value.getRetryBackoff() > 0;
    Instant retryAt = again ? at.plusMillis(value.getRetryBackoff()) : null;
    OpenJob job = open(run, key, value, "failed", retryAt, value.getErrorMessage());
    HistoryEntry entry =
        run.note(
            run.line(
                    key + "-" + job.tries(),
                    "attempt",
                    at,
                    value.getElementId(),
                    value.getElementInstanceKey())
                .failed(failure.codeOr("JOB_FAILED"), failure.message(), value.getRetries())
                .dueAt(retryAt)
                .ended(at, "completed", null));
    tell(run, key, value, "failed", job, entry, at);
  }

  private void closed(LiveRun run, long key, JobRecordValue value, String state, Instant at) {
    OpenJob before = run.jobs.remove(key);
    if (before != null) {
      runs.told(run, at, null, new Detail.OfJob(value.getElementId(), state, before.job()));
    }
  }

  private void tell(
      LiveRun run,
      long key,
      JobRecordValue value,
      String state,
      OpenJob job,
      @Nullable HistoryEntry entry,
      Instant at) {
    run.jobs.put(key, job);
    runs.told(run, at, entry, new Detail.OfJob(value.getElementId(), state, job.job()));
  }

  /** The line of the job's element, which tells from now on what is done there. */
  private static @Nullable HistoryEntry withOperation(LiveRun run, JobRecordValue value) {
    String operation = value.getCustomHeaders().get("operation");
    OpenElement open = run.open.get(value.getElementInstanceKey());
    if (operation == null || open == null || open.entry() == null) {
      return null;
    }
    HistoryEntry entry = run.note(open.entry().operation(operation));
    run.open.put(
        value.getElementInstanceKey(), new OpenElement(open.element(), open.scope(), entry));
    return entry;
  }
}
