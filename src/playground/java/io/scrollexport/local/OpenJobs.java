package io.scrollexport.local;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.HashSet;
import java.util.Set;

/** The jobs that a worker has, or can have at once: those that wait for a back-off are not. */
public final class OpenJobs {
  private static final Set<Intent> OPENING =
      Set.of(
          JobIntent.CREATED,
          JobIntent.RECURRED_AFTER_BACKOFF,
          JobIntent.TIMED_OUT,
          JobIntent.YIELDED);
  private static final Set<Intent> CLOSING =
      Set.of(JobIntent.COMPLETED, JobIntent.FAILED, JobIntent.ERROR_THROWN, JobIntent.CANCELED);

  private final Set<Long> open = new HashSet<>();

  /** Takes note of what the engine has written; anything may come, but all about jobs has to. */
  public synchronized void accept(Record<?> record) {
    if (record.getRecordType() != RecordType.EVENT
        || !(record.getValue() instanceof JobRecordValue)) {
      return;
    }
    if (OPENING.contains(record.getIntent())) {
      open.add(record.getKey());
    } else if (CLOSING.contains(record.getIntent())) {
      open.remove(record.getKey());
    }
  }

  /** Their keys as of now. */
  public synchronized Set<Long> keys() {
    return Set.copyOf(open);
  }
}
