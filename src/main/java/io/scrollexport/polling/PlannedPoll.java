package io.scrollexport.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The next poll of a job that goes on. Where many jobs are followed together it travels as a short
 * text, since there may be hundreds in one variable.
 *
 * @param history what the polls so far have shown
 * @param plannedAt when this one was planned
 * @param delay how long to wait for it, from then on
 */
public record PlannedPoll(PollHistory history, Instant plannedAt, Duration delay) {

  private static final String SEPARATOR = "/";

  private static final String NUMBER = "(-?[0-9a-z]{1,11})?";

  /** Up to eleven numbers to the base of 36; one that is empty is 0, or absent. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?=.)" + NUMBER + "(" + SEPARATOR + NUMBER + "){0,10}");

  /** When it is worth it. */
  Instant due() {
    return plannedAt.plus(delay);
  }

  /** The same job by a clock that may have been set: nothing was planned later than now. */
  public PlannedPoll by(Instant now) {
    return plannedAt.isAfter(now) ? new PlannedPoll(history, now, delay) : this;
  }

  /** The same job, due as of now, so behind those that were due before. */
  public PlannedPoll dueAsOf(Instant now) {
    return new PlannedPoll(history, now.minus(delay), delay);
  }

  /** As a text without the job ID and the progress; times count from that one. */
  public String encoded(Instant base) {
    PlanState state = history.state();
    Progress latest = history.latest();
    return LongStream.of(
            since(base, plannedAt),
            delay.toMillis(),
            history.polls(),
            since(base, history.startedAt()),
            latest == null ? 0 : latest.step(),
            latest == null ? 0 : latest.totalSteps(),
            latest == null ? 0 : latest.stepProgress(),
            since(base, state.observedAt()),
            since(base, state.due()),
            state.missed(),
            state.percent() ? 1 : 0)
        .mapToObj(number -> number == 0 ? "" : Long.toString(number, 36))
        .collect(Collectors.joining(SEPARATOR))
        .replaceFirst("/+$", "");
  }

  /**
   * Reads such a text. It comes from a process variable that anyone may have changed: where it is
   * malformed, nothing is known of the job but its ID and progress, and it is due.
   */
  public static PlannedPoll decoded(String jobId, int progress, String text, Instant base) {
    if (!NUMBERS.matcher(text).matches()) {
      return new PlannedPoll(
          new PollHistory(jobId, 0, null, progress, null, PlanState.EMPTY), base, Duration.ZERO);
    }
    String[] parts = text.split(SEPARATOR, -1);
    long[] numbers = new long[11];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = parts[i].isEmpty() ? 0 : Long.parseLong(parts[i], 36);
    }
    return new PlannedPoll(
        new PollHistory(
            jobId,
            count(numbers[2]),
            base.plusMillis(numbers[3]),
            progress,
            Progress.of(count(numbers[4]), count(numbers[5]), count(numbers[6])),
            new PlanState(
                at(base, numbers[7]),
                at(base, numbers[8]),
                count(numbers[9]),
                numbers[10] == 1,
                null)),
        base.plusMillis(numbers[0]),
        Duration.ofMillis(Math.clamp(numbers[1], 0, PollBounds.LIMIT.toMillis())));
  }

  private static int count(long number) {
    return Math.clamp(number, 0, Integer.MAX_VALUE);
  }

  private static @Nullable Instant at(Instant base, long millis) {
    return millis == 0 ? null : base.plusMillis(millis);
  }

  private static long since(Instant base, @Nullable Instant time) {
    return time == null ? 0 : Duration.between(base, time).toMillis();
  }
}
