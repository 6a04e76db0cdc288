package io.scrollexport.local;

import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Duration;

/**
 * A try of a job that failed.
 *
 * @param retries how many are left
 * @param backoff how long the engine waits before the next one
 */
public record FailedTry(int retries, Duration backoff, String message) {

  static FailedTry of(JobRecordValue job) {
    return new FailedTry(
        job.getRetries(), Duration.ofMillis(job.getRetryBackoff()), job.getErrorMessage());
  }
}
