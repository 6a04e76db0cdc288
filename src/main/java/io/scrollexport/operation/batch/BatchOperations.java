package io.scrollexport.operation.batch;

import io.scrollexport.http.Deadline;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.protocol.Exporter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code startExports} and {@code getExportStatuses}: many questions with few requests. */
public final class BatchOperations {

  /** How long a call sends starts. */
  public static final Duration LONGEST_START = Duration.ofSeconds(30);

  /** How long a call asks how jobs stand. */
  public static final Duration LONGEST_POLL = Duration.ofMinutes(1);

  private final InstantSource clock;

  public BatchOperations(InstantSource clock) {
    this.clock = clock;
  }

  /** The time by which results of these operations are to be read. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Starts what waits, or a part of it.
   *
   * @param before the result before; absent at the first call
   * @param maxOpen how many exports may be under way at a time
   */
  public BatchProgress start(
      Exporter exporter,
      List<RequestedExport> requests,
      @Nullable Batch before,
      int maxOpen,
      BatchPlan plan,
      Deadline deadline) {
    Batch batch = before == null ? Batch.of(requests, now()) : before;
    BatchStart start = new BatchStart(exporter, requests, maxOpen, plan.plan(), this::now, batch);
    start.refuseMalformed();
    Duration left = batch.left(now());
    Ending ending =
        left.isPositive() ? Ending.turnedAway(left) : start.run(deadline.within(LONGEST_START));
    return result(start.batch(), before, ending, plan);
  }

  /** Asks how those jobs stand that are due. */
  public BatchProgress status(Exporter exporter, Batch before, BatchPlan plan, Deadline deadline) {
    BatchPolls polls = new BatchPolls(exporter, plan, this::now, before);
    Duration left = before.left(now());
    Ending ending =
        left.isPositive() && before.open() > 0
            ? Ending.turnedAway(left)
            : polls.run(deadline.within(LONGEST_POLL));
    return result(polls.batch().polled(), before, ending, plan);
  }

  private BatchProgress result(Batch batch, @Nullable Batch before, Ending ending, BatchPlan plan) {
    Instant now = now();
    Duration wait = ending.pause();
    Duration next = next(batch, ending, plan, now);
    Batch told =
        batch.until(
            next == null ? null : now.plus(next),
            wait == null || batch.open() == 0 ? null : now.plus(wait));
    return BatchProgress.of(told, before, next, wait != null);
  }

  /** No sooner than the site asked for; pages that wait are tried as soon as it lets them. */
  private static @Nullable Duration next(Batch batch, Ending ending, BatchPlan plan, Instant now) {
    Duration look = untilNext(batch, ending, plan, now);
    Duration wait = ending.pause();
    if (wait == null || batch.open() == 0) {
      return look;
    }
    Duration least = look == null || batch.waiting() > 0 ? plan.plan().bounds().shortest() : look;
    return wait.compareTo(least) > 0 ? wait : least;
  }

  private static @Nullable Duration untilNext(
      Batch batch, Ending ending, BatchPlan plan, Instant now) {
    List<PlannedPoll> jobs =
        batch.pages().stream().map(BatchPage::poll).filter(Objects::nonNull).toList();
    if (jobs.isEmpty()) {
      return null;
    }
    return ending.failed() ? plan.untilNextAfterFailure(jobs) : plan.untilNext(jobs, now);
  }
}
