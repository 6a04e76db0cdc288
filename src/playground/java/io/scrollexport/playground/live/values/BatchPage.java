package io.scrollexport.playground.live.values;

import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.api.run.FailedPage;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of a batch as it stands.
 *
 * @param name page and request, the same in each batch that exports it so; of one list no two are
 *     the same; absent where the request names no page that can be read
 * @param letter as {@link BatchProgress#pages} has it
 * @param failure why it has no document
 */
public record BatchPage(@Nullable String name, char letter, @Nullable FailedPage failure) {

  /** All of them as one, nothing where there is none. */
  public static @Nullable BatchProgress together(
      Collection<BatchPage> pages, @Nullable Instant nextPollAt) {
    if (pages.isEmpty()) {
      return null;
    }
    StringBuilder letters = new StringBuilder();
    pages.forEach(page -> letters.append(page.letter));
    int failed = (int) pages.stream().filter(page -> page.letter == BatchProgress.FAILED).count();
    int stored = (int) pages.stream().filter(page -> page.letter == BatchProgress.DOCUMENT).count();
    return new BatchProgress(
        pages.size(),
        stored + failed,
        failed,
        letters.toString(),
        nextPollAt,
        pages.stream().map(BatchPage::failure).filter(Objects::nonNull).toList());
  }
}
