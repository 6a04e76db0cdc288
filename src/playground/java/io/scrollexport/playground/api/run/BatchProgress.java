package io.scrollexport.playground.api.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is that exports many pages, each as a document of its own.
 *
 * @param total how many pages
 * @param done those that have their document, or will have none
 * @param failed those of them that will have none
 * @param pages a letter for each, in the order of the requests: {@link #DOCUMENT}, {@link #FAILED},
 *     {@link #EXPORTED}, or how many tenths of its export are done
 * @param failures the first ten that failed, in the order of the pages; absent where none has
 */
public record BatchProgress(
    int total,
    int done,
    int failed,
    String pages,
    @Nullable Instant nextPollAt,
    @Nullable List<FailedPage> failures) {
  /** No more failures are told one by one. */
  public static final int MOST_FAILURES = 10;

  /** The page has its document. */
  public static final char DOCUMENT = 'd';

  /** The page has no document and will have none. */
  public static final char FAILED = 'f';

  /** The page is exported, and its document is not there yet. */
  public static final char EXPORTED = 'e';

  /** Drops failures beyond the first ten. */
  public BatchProgress {
    failures =
        failures == null || failures.isEmpty()
            ? null
            : failures.stream().limit(MOST_FAILURES).toList();
  }
}
