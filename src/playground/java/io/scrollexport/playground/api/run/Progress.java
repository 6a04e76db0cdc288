package io.scrollexport.playground.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The variable {@code export}, as far as the page needs it.
 *
 * @param status the exporter's own word, or {@code started}
 * @param progress 0 to 100
 * @param message the exporter's own words
 */
public record Progress(
    @Nullable String jobId,
    String status,
    @Nullable Integer step,
    @Nullable Integer totalSteps,
    int progress,
    int polls,
    @Nullable Boolean throttled,
    @Nullable Instant nextPollAt,
    @Nullable String message) {

  /** The same with another time of the next poll, or none. */
  public Progress nextPollAt(@Nullable Instant at) {
    return new Progress(jobId, status, step, totalSteps, progress, polls, throttled, at, message);
  }
}
