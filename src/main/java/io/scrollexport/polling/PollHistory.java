package io.scrollexport.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the polls of one job have shown so far; it travels in the result of each of them.
 *
 * <p>Most of it are fields of that result anyway. The rest is the nested field {@code plan}, see
 * {@link #plan()}.
 *
 * @param polls all polls so far, throttled ones too
 * @param startedAt absent when the first poll is still to come and nobody told the start
 * @param progress 0 to 100; never falls
 * @param latest the last progress that made sense, absent when there was none
 * @param observedAt when that was
 * @param due when the job was expected to have ended, absent without a forecast
 * @param missed how many forecasts have turned out too early
 */
public record PollHistory(
    String jobId,
    int polls,
    @Nullable Instant startedAt,
    int progress,
    @Nullable Progress latest,
    @Nullable Instant observedAt,
    @Nullable Instant due,
    int missed) {

  private static final double LEAST_AGE = 0.1;
  // An end that is further away than a day means nothing.
  private static final double FARTHEST = 86_400;

  /** Of a job that starts now. */
  public static PollHistory startedAt(String jobId, Instant now) {
    return new PollHistory(jobId, 0, now, 0, null, null, null, 0);
  }

  /**
   * Reads the result of the poll before. It comes from a process variable that anyone may have
   * changed: what is missing or malformed in it counts as absent, and so does the whole when it
   * belongs to another job. Throws nothing.
   */
  public static PollHistory from(String jobId, @Nullable Object previous) {
    JsonFields result = JsonFields.of(previous);
    String owner = result.text("jobId");
    if (owner != null && !owner.equals(jobId)) {
      result = JsonFields.of(null);
    }
    JsonFields plan = result.fields("plan");
    return new PollHistory(
        jobId,
        result.integer("polls", 0, Integer.MAX_VALUE),
        result.instant("startedAt"),
        result.integer("progress", 0, 100),
        Progress.of(
            result.number("step"), result.number("totalSteps"), result.number("stepProgress")),
        plan.instant("observedAt"),
        plan.instant("due"),
        plan.integer("missed", 0, Integer.MAX_VALUE));
  }

  /** The nested field: text and numbers only, absent values left out. */
  public Map<String, Object> plan() {
    Map<String, Object> plan = new LinkedHashMap<>();
    if (observedAt != null) {
      plan.put("observedAt", observedAt.toString());
    }
    if (due != null) {
      plan.put("due", due.toString());
    }
    if (missed > 0) {
      plan.put("missed", missed);
    }
    return plan;
  }

  /**
   * Adds a poll that was answered.
   *
   * @param reported absent when the answer said nothing of use about progress
   */
  public PollHistory answered(Instant now, @Nullable Progress reported) {
    PollHistory polled = throttled(now);
    boolean late = due != null && !now.isBefore(due);
    return new PollHistory(
        jobId,
        polled.polls,
        polled.startedAt,
        reported == null ? progress : Math.max(progress, reported.percent()),
        reported == null ? latest : reported,
        reported == null ? observedAt : now,
        null,
        late && missed < Integer.MAX_VALUE ? missed + 1 : missed);
  }

  /** Adds a poll that the site turned away. A job without a known start counts from here. */
  public PollHistory throttled(Instant now) {
    return new PollHistory(
        jobId,
        polls < Integer.MAX_VALUE ? polls + 1 : polls,
        startedAt == null ? now : startedAt,
        progress,
        latest,
        observedAt,
        due,
        missed);
  }

  PollHistory expecting(Instant now, double secondsFromNow) {
    Instant end = now.plusMillis(Math.round(1000 * Math.min(secondsFromNow, FARTHEST)));
    return new PollHistory(jobId, polls, startedAt, progress, latest, observedAt, end, missed);
  }

  /** Seconds since the start, above 0 even when the clock has gone backwards since. */
  double age(Instant now) {
    Duration age = startedAt == null ? Duration.ZERO : Duration.between(startedAt, now);
    return Math.max(LEAST_AGE, age.toSeconds() + age.getNano() / 1e9);
  }

  @Nullable Forecast forecast(Instant now, Progress reported) {
    return observedAt == null || latest == null
        ? Forecast.of(age(now), reported)
        : Forecast.of(age(now), reported, age(observedAt), latest);
  }
}
