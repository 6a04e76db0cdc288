package io.scrollexport.bench.polling;

import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.polling.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The plan under test; nothing but the history goes from one poll to the next. */
final class PlannedPolling implements Polling {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final PollPlan plan;
  private PlannedPoll planned;

  private PlannedPolling(PollPlan plan, String jobId) {
    this.plan = plan;
    this.planned = plan.start(jobId, START);
  }

  static Strategy with(PollPlan plan) {
    return jobId -> new PlannedPolling(plan, jobId);
  }

  @Override
  public double first() {
    return seconds();
  }

  @Override
  public double next(double now, @Nullable Progress reported) {
    Instant time = START.plusNanos(Math.round(now * 1e9));
    planned = plan.next(planned.history(), time, reported);
    return seconds();
  }

  private double seconds() {
    return planned.delay().toNanos() / 1e9;
  }
}
