package io.scrollexport.playground.api.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is that exports many pages, each as a document of its own.
 *
 * @param total how many pages
 * @param done those that have their document, or will have none
 * @param failed those of them that will have none
 * @param progress of all exports together, 0 to 100; documents follow
 * @param failures the first ten that failed, in the order of the pages; absent where none has
 */
public record BatchProgress(
    int total,
    int done,
    int failed,
    int progress,
    @Nullable Instant nextPollAt,
    @Nullable List<FailedPage> failures) {
  /** No more failures are told one by one. */
  public static final int MOST_FAILURES = 10;

  /** Drops failures beyond the first ten. */
  public BatchProgress {
    failures =
        failures == null || failures.isEmpty()
            ? null
            : failures.stream().limit(MOST_FAILURES).toList();
  }

  /** The same with another time of the next poll, or none. */
  public BatchProgress nextPollAt(@Nullable Instant at) {
    return new BatchProgress(total, done, failed, progress, at, failures);
  }

  /** Both as one, such as of two batches that the same run has called. */
  public static @Nullable BatchProgress together(
      @Nullable BatchProgress one, @Nullable BatchProgress other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int total = one.total + other.total;
    return new BatchProgress(
        total,
        one.done + other.done,
        one.failed + other.failed,
        (one.progress * one.total + other.progress * other.total) / total,
        Stream.of(one, other)
            .map(BatchProgress::nextPollAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null),
        Stream.of(one, other)
            .map(BatchProgress::failures)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList());
  }
}
