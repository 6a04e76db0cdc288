package io.scrollexport.polling;

import io.scrollexport.remote.RemoteJson;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the plan has to remember beyond the fields that the contract names.
 *
 * @param observedAt when progress was last reported, absent before
 * @param due when the job was expected to have ended, absent without a forecast
 * @param missed how many forecasts have turned out too early
 * @param percent whether the job has ever reported percent inside a step
 * @param waitUntil until when the site asked to wait, where that is later than the next poll
 */
record PlanState(
    @Nullable Instant observedAt,
    @Nullable Instant due,
    int missed,
    boolean percent,
    @Nullable Instant waitUntil) {

  static final PlanState EMPTY = new PlanState(null, null, 0, false, null);

  // An end that is further away than a day means nothing.
  private static final double FARTHEST = 86_400;

  PlanState {
    // Nothing that a journey as JSON would lose.
    observedAt = observedAt == null ? null : observedAt.truncatedTo(ChronoUnit.MILLIS);
    due = due == null ? null : due.truncatedTo(ChronoUnit.MILLIS);
    waitUntil = waitUntil == null ? null : waitUntil.truncatedTo(ChronoUnit.MILLIS);
  }

  static PlanState from(RemoteJson plan) {
    return new PlanState(
        time(plan, "observedAt"),
        time(plan, "due"),
        plan.count("missed", Integer.MAX_VALUE),
        plan.isTrue("percent"),
        time(plan, "waitUntil"));
  }

  private static @Nullable Instant time(RemoteJson plan, String name) {
    return plan.number(name).map(Instant::ofEpochMilli).orElse(null);
  }

  /**
   * As JSON: numbers and truth only, what is absent left out. Times are milliseconds since 1970,
   * since reading ISO 8601 would cost each poll more memory than its answer.
   */
  Map<String, Object> toJson() {
    Map<String, Object> plan = new LinkedHashMap<>();
    if (observedAt != null) {
      plan.put("observedAt", observedAt.toEpochMilli());
    }
    if (due != null) {
      plan.put("due", due.toEpochMilli());
    }
    if (missed > 0) {
      plan.put("missed", missed);
    }
    if (percent) {
      plan.put("percent", true);
    }
    if (waitUntil != null) {
      plan.put("waitUntil", waitUntil.toEpochMilli());
    }
    return plan;
  }

  PlanState answered(Instant now, @Nullable Progress reported) {
    boolean late = due != null && !now.isBefore(due);
    return new PlanState(
        reported == null ? observedAt : now,
        null,
        late && missed < Integer.MAX_VALUE ? missed + 1 : missed,
        percent || reported != null && reported.isInsideStep(),
        null);
  }

  PlanState expecting(Instant now, double secondsFromNow) {
    long millis = Math.round(1000 * Math.min(secondsFromNow, FARTHEST));
    return new PlanState(observedAt, now.plus(Duration.ofMillis(millis)), missed, percent, null);
  }

  PlanState waiting(@Nullable Instant until) {
    return new PlanState(observedAt, due, missed, percent, until);
  }
}
