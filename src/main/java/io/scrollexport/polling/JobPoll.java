package io.scrollexport.polling;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of many jobs that are followed together: what its polls have shown, and when the next one is
 * worth it. It travels as a short text, since there may be hundreds in one variable.
 *
 * @param plannedAt when that was planned
 * @param delay how long from then on
 */
public record JobPoll(PollHistory history, Instant plannedAt, Duration delay) {

  private static final String SEPARATOR = "/";
  private static final int FIELDS = 11;
  private static final int LONGEST_NUMBER = 11;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9a-z]+|");

  /** The job whose poll was planned at that time. */
  public static JobPoll of(PlannedPoll planned, Instant now) {
    return new JobPoll(planned.history(), now, planned.delay());
  }

  /** When the next poll is worth it. */
  Instant due() {
    return plannedAt.plus(delay);
  }

  /** The same job by a clock that may have been set: nothing was planned later than now. */
  public JobPoll by(Instant now) {
    return plannedAt.isAfter(now) ? new JobPoll(history, now, delay) : this;
  }

  /** The same job, due as of now, so behind those that were due before. */
  public JobPoll dueAsOf(Instant now) {
    return new JobPoll(history, now.minus(delay), delay);
  }

  /** As a text without the job ID and the progress; times count from that one. */
  public String encoded(Instant base) {
    PlanState state = history.state();
    Progress latest = history.latest();
    return Stream.of(
            since(base, plannedAt),
            delay.toMillis(),
            (long) history.polls(),
            since(base, history.startedAt()),
            latest == null ? null : (long) latest.step(),
            latest == null ? null : (long) latest.totalSteps(),
            latest == null ? null : Math.round(100 * latest.stepProgress()),
            since(base, state.observedAt()),
            since(base, state.due()),
            (long) state.missed(),
            state.percent() ? 1L : 0L)
        .map(number -> number == null || number == 0 ? "" : Long.toString(number, 36))
        .collect(Collectors.joining(SEPARATOR))
        .replaceFirst("/+$", "");
  }

  /**
   * Reads such a text. It comes from a process variable that anyone may have changed: where it is
   * malformed, nothing is known of the job but its ID and progress, and it is due.
   */
  public static JobPoll decoded(String jobId, int progress, String text, Instant base) {
    @Nullable Long[] numbers = new Long[FIELDS];
    String[] parts = text.split(SEPARATOR, -1);
    if (text.isEmpty() || parts.length > FIELDS) {
      return unknown(jobId, progress, base);
    }
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (part.length() > LONGEST_NUMBER || !NUMBER.matcher(part).matches()) {
        return unknown(jobId, progress, base);
      }
      numbers[i] = part.isEmpty() ? null : Long.valueOf(part, 36);
    }
    return new JobPoll(
        new PollHistory(
            jobId,
            Math.clamp(orZero(numbers[2]), 0, Integer.MAX_VALUE),
            base.plusMillis(orZero(numbers[3])),
            progress,
            Progress.of(numbers[4], numbers[5], BigDecimal.valueOf(orZero(numbers[6]), 2)),
            new PlanState(
                at(base, numbers[7]),
                at(base, numbers[8]),
                Math.clamp(orZero(numbers[9]), 0, Integer.MAX_VALUE),
                orZero(numbers[10]) == 1,
                null)),
        base.plusMillis(orZero(numbers[0])),
        Duration.ofMillis(Math.clamp(orZero(numbers[1]), 0, PollBounds.LIMIT.toMillis())));
  }

  private static JobPoll unknown(String jobId, int progress, Instant base) {
    return new JobPoll(
        new PollHistory(jobId, 0, null, progress, null, PlanState.EMPTY), base, Duration.ZERO);
  }

  private static long orZero(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private static @Nullable Instant at(Instant base, @Nullable Long millis) {
    return millis == null ? null : base.plusMillis(millis);
  }

  private static @Nullable Long since(Instant base, @Nullable Instant time) {
    return time == null ? null : Duration.between(base, time).toMillis();
  }
}
