package io.scrollexport.playground.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is that exports many pages, each as a document of its own.
 *
 * @param total how many pages
 * @param done those that have their document, or will have none
 * @param failed those of them that will have none
 * @param progress of all exports together, 0 to 100; documents follow
 */
public record BatchProgress(
    int total, int done, int failed, int progress, @Nullable Instant nextPollAt) {
  /** The same with another time of the next poll, or none. */
  public BatchProgress nextPollAt(@Nullable Instant at) {
    return new BatchProgress(total, done, failed, progress, at);
  }
}
