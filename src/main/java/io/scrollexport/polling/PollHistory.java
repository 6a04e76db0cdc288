package io.scrollexport.polling;

import io.scrollexport.remote.RemoteJson;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the polls of one job have shown so far; it travels in the result of each of them, as fields
 * of that result and as its nested field {@code plan}.
 *
 * @param polls all polls so far, throttled ones too
 * @param startedAt absent when the first poll is still to come and nobody told the start
 * @param progress 0 to 100; never falls
 * @param latest the last progress that made sense, absent when there was none
 */
public record PollHistory(
    String jobId,
    int polls,
    @Nullable Instant startedAt,
    int progress,
    @Nullable Progress latest,
    PlanState state) {

  private static final double LEAST_AGE = 0.1;

  /** No site is believed that wants to wait longer; ten minutes, and the time to spread jobs. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(11);

  /** Of a job that starts now. */
  public static PollHistory startedAt(String jobId, Instant now) {
    return new PollHistory(jobId, 0, now, 0, null, PlanState.EMPTY);
  }

  /**
   * Reads the result of the poll before. It comes from a process variable that anyone may have
   * changed: what is missing or malformed in it counts as absent, and so does the whole unless it
   * says that it is of this job. Throws nothing.
   *
   * @param idField the field that holds the job's ID
   */
  public static PollHistory from(String jobId, String idField, RemoteJson previous) {
    RemoteJson result = previous.is(idField, jobId) ? previous : RemoteJson.missing();
    return new PollHistory(
        jobId,
        result.count("polls", Integer.MAX_VALUE),
        time(result.text("startedAt").inResult()),
        result.count("progress", 100),
        Progress.of(
            result.integer("step"), result.integer("totalSteps"), result.integer("stepProgress")),
        PlanState.from(result.field("plan")));
  }

  /** FEEL may have rewritten the time with an offset, and with a zone behind it. */
  private static @Nullable Instant time(String text) {
    String withoutZone = text.endsWith("]") ? text.replaceFirst("\\[.*", "") : text;
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(withoutZone, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The nested field, ready to be written as JSON; empty when there is nothing to remember. */
  public Map<String, Object> plan() {
    return state.toJson();
  }

  /**
   * Adds a poll that was answered.
   *
   * @param reported absent when the answer said nothing of use about progress
   */
  public PollHistory answered(Instant now, @Nullable Progress reported) {
    PollHistory polled = throttled(now);
    return new PollHistory(
        jobId,
        polled.polls,
        polled.startedAt,
        reported == null ? progress : Math.max(progress, reported.percent()),
        reported == null ? latest : reported,
        state.answered(now, reported));
  }

  /**
   * Adds a poll that the site turned away. A job without a known start counts from here, and so
   * does one whose start is still to come by a clock that was set back.
   */
  public PollHistory throttled(Instant now) {
    return new PollHistory(
        jobId,
        polls < Integer.MAX_VALUE ? polls + 1 : polls,
        startedAt == null || startedAt.isAfter(now) ? now : startedAt,
        progress,
        latest,
        state);
  }

  /** Remembers until when the site asked to wait, where that is later than the next poll. */
  PollHistory waiting(@Nullable Instant until) {
    return new PollHistory(jobId, polls, startedAt, progress, latest, state.waiting(until));
  }

  /** How long the site is still to be left alone, by what it said at the polls before. */
  public Duration left(Instant now) {
    return left(state.waitUntil(), now);
  }

  /** How long a site is still to be left alone that asked so, if it did. */
  public static Duration left(@Nullable Instant waitUntil, Instant now) {
    Duration left = waitUntil == null ? Duration.ZERO : Duration.between(now, waitUntil);
    return left.isPositive() && left.compareTo(LONGEST_WAIT) <= 0 ? left : Duration.ZERO;
  }

  PollHistory expecting(Instant now, double secondsFromNow) {
    return new PollHistory(
        jobId, polls, startedAt, progress, latest, state.expecting(now, secondsFromNow));
  }

  /** Seconds since the start, above 0 even when the clock has gone backwards since. */
  double age(Instant now) {
    Duration age = startedAt == null ? Duration.ZERO : Duration.between(startedAt, now);
    return Math.max(LEAST_AGE, age.toSeconds() + age.getNano() / 1e9);
  }
}
