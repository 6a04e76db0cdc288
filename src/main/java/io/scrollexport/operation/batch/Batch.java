package io.scrollexport.operation.batch;

import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.polling.PollHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many exports as they stand; it travels in the result of each call, as {@link CarriedBatch}.
 *
 * @param startedAt when the first start was asked for
 * @param polls how often the exporter was to be asked how they stand
 * @param told when the next poll was said to be worth it; absent where none was
 * @param waitUntil until when the site wants to be left alone; absent where it does not
 */
public record Batch(
    List<BatchPage> pages,
    Instant startedAt,
    int polls,
    @Nullable Instant told,
    @Nullable Instant waitUntil) {

  /** The most exports of a batch. */
  public static final int MOST = 500;

  public Batch {
    pages = List.copyOf(pages);
  }

  /** One of which nothing was sent yet. */
  static Batch of(List<RequestedExport> requests, Instant now) {
    List<BatchPage> pages = new ArrayList<>();
    for (RequestedExport request : requests) {
      pages.add(new BatchPage(ExportEntry.waiting(pages.size() + 1, request.pageId())));
    }
    return new Batch(pages, now, 0, null, null);
  }

  /** How long the site is still to be left alone. */
  Duration left(Instant now) {
    return PollHistory.left(waitUntil, now);
  }

  /**
   * What was seen of a job that went on.
   *
   * @param index of its page, from 1
   */
  public Optional<PollHistory> history(int index) {
    return Optional.ofNullable(pages.get(index - 1).poll()).map(PlannedPoll::history);
  }

  /**
   * Whether an export may be of that page, by what is known of both.
   *
   * @param index from 1
   * @param pageId absent where the field is malformed
   */
  public boolean mayBeOf(int index, @Nullable String pageId) {
    String known = pages.get(index - 1).entry().pageId();
    return known == null || pageId == null || known.equals(pageId);
  }

  /** Whether the page of that index, from 1, has come to its end. */
  boolean isFinished(int index) {
    return pages.get(index - 1).entry().finished();
  }

  long waiting() {
    return pages.stream().filter(page -> page.entry().isWaiting()).count();
  }

  long open() {
    return pages.stream().filter(page -> !page.entry().finished()).count();
  }

  long underWay() {
    return pages.stream().filter(page -> page.entry().isUnderWay()).count();
  }

  /** The job of that ID is of that page or of none. */
  boolean isFree(String jobId) {
    return pages.stream().noneMatch(page -> jobId.equals(page.entry().jobId()));
  }

  Batch with(BatchPage page) {
    List<BatchPage> changed = new ArrayList<>(pages);
    changed.set(page.entry().index() - 1, page);
    return new Batch(changed, startedAt, polls, told, waitUntil);
  }

  Batch polled() {
    return new Batch(
        pages, startedAt, polls < Integer.MAX_VALUE ? polls + 1 : polls, told, waitUntil);
  }

  /** With what was said about the next call. */
  Batch until(@Nullable Instant next, @Nullable Instant wait) {
    return new Batch(pages, startedAt, polls, next, wait);
  }
}
