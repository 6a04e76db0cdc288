package io.scrollexport.playground.world;

import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.OpenJobs;
import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.api.State;
import io.scrollexport.playground.live.Live;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.stream.Detail;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Moves the engine's clock on, only while no worker has a job, which would run out of time by it,
 * and from timer to timer, so that what is due on the way happens in its order.
 */
final class ClockSkip {
  private static final Duration LONGEST = Duration.ofDays(30);

  /** A long way has so many steps at most, however many timers there are. */
  private static final int STEPS = 16;

  /** By the clock on the wall: a job that nobody ends for so long has no worker. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LocalCamunda camunda;
  private final OpenJobs jobs;
  private final Live live;
  private final EngineClock clock;
  private final Changes changes;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable String skipping;

  ClockSkip(LocalCamunda camunda, OpenJobs jobs, Live live, EngineClock clock, Changes changes) {
    this.camunda = camunda;
    this.jobs = jobs;
    this.live = live;
    this.clock = clock;
    this.changes = changes;
  }

  State.Clock now() {
    return changes.exclusively(
        () -> new State.Clock(clock.instant(), clock.offset().toMillis(), skipping));
  }

  /** Begins to move the clock and returns at once. */
  void begin(String asked) {
    Duration way = duration(asked);
    changes.exclusively(
        () -> {
          if (skipping != null) {
            throw Refusal.of(409, "The clock is being moved already.");
          }
          skipping = asked;
          tell(null);
          live.clockMoves(asked, clock.instant());
        });
    Thread.ofVirtual().name("clock").start(() -> move(way, asked));
  }

  private static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(Duration.ofSeconds(1)) < 0 || duration.compareTo(LONGEST) > 0) {
        throw Refusal.of(400, "The clock moves on by one second to thirty days at a time.");
      }
      return duration;
    } catch (DateTimeParseException e) {
      throw Refusal.of(400, "The time to skip is an ISO 8601 duration, such as P2D.");
    }
  }

  private void move(Duration way, String asked) {
    try {
      Duration left = way;
      while (left.isPositive() && betweenJobs()) {
        Duration step = step(way, left);
        camunda.elapse(step);
        clock.movedOn(step);
        left = left.minus(step);
        camunda.settle();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      changes.exclusively(
          () -> {
            skipping = null;
            live.clockMoves(null, clock.instant());
            tell(asked);
          });
    }
  }

  private Duration step(Duration way, Duration left) {
    Duration least = way.dividedBy(STEPS);
    Duration next =
        live.nextTimer()
            .map(due -> Duration.between(clock.instant(), due).plusMillis(50))
            .orElse(left);
    Duration step = next.compareTo(least) < 0 ? least : next;
    return step.compareTo(left) < 0 ? step : left;
  }

  /** Waits for the time between jobs; false where everything ends meanwhile. */
  private boolean betweenJobs() throws InterruptedException {
    Set<Long> open = jobs.keys();
    long since = System.nanoTime();
    while (!open.isEmpty() && System.nanoTime() - since < PATIENCE.toNanos()) {
      if (closed.await(20, TimeUnit.MILLISECONDS)) {
        return false;
      }
      Set<Long> now = jobs.keys();
      if (!now.equals(open)) {
        open = now;
        since = System.nanoTime();
      }
    }
    return closed.getCount() > 0;
  }

  private void tell(@Nullable String skipped) {
    Instant at = clock.instant();
    changes.add(at, null, null, new Detail.OfClock(now(), skipped));
  }

  void close() {
    closed.countDown();
  }
}
