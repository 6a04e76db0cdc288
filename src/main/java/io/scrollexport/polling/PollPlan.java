package io.scrollexport.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Decides how long to wait for the next poll of a job. Pure: the same input gives the same plan.
 *
 * <p>Without progress the waits grow with the age of the job. With progress the plan forecasts the
 * end of the job, and goes straight for it once it is near. The reasoning and the figures stand in
 * {@code docs/polling.md}.
 *
 * @param growth seconds that a wait grows by for each second of the job's age, above 0; more of it
 *     saves polls and costs delay
 */
public record PollPlan(PollBounds bounds, double growth) {

  /** Where no end is in sight, every wait is below 15 % of the age and a second. */
  public static final double DEFAULT_GROWTH = 0.135;

  // An end in sight may be this much further away than the next poll would be without it.
  private static final double REACH = 0.75;
  // How much closer together polls are where the end is expected than where it is not.
  private static final double FOCUS = 5;
  // How much less the focus is after each forecast that failed; after seventeen there is none.
  private static final double DISTRUST = 0.06;
  // The first poll is spread widely: the later ones inherit it.
  private static final double FIRST_SPREAD = 0.25;
  private static final double SPREAD = 0.2;

  public PollPlan {
    if (!(growth > 0)) {
      throw new IllegalArgumentException("The growth is " + growth + ", which is not above 0");
    }
  }

  public PollPlan(PollBounds bounds) {
    this(bounds, DEFAULT_GROWTH);
  }

  /** Plans the first poll of a job that was started just now. */
  public PlannedPoll start(String jobId, Instant now) {
    PollHistory history = PollHistory.startedAt(jobId, now);
    double wait = bounds.shortestSeconds() * (1 + FIRST_SPREAD * draw(history));
    return new PlannedPoll(history, now, bounds.nearest(wait));
  }

  /**
   * Plans the poll after one that was answered, for a job that goes on.
   *
   * @param reported absent when the answer said nothing of use about progress
   */
  public PlannedPoll next(PollHistory before, Instant now, @Nullable Progress reported) {
    PollHistory history = before.answered(now, reported);
    if (before.startedAt() == null) {
      // Nobody knows the age of this job, so neither a short nor a long wait would be right.
      double middle = Math.sqrt(bounds.shortestSeconds() * bounds.longestSeconds());
      return new PlannedPoll(history, now, spread(middle, history));
    }
    double age = history.age(now);
    double blind = Math.max(bounds.shortestSeconds(), bounds.shortestSeconds() / 2 + growth * age);
    Forecast forecast = reported == null ? null : Forecast.of(before, now, reported);
    if (forecast == null) {
      return new PlannedPoll(history, now, spread(blind, history));
    }
    // Where an end has to come within a window, the best spacing goes with the window's root.
    double window = (forecast.latest() - forecast.earliest()) / age;
    double doubt = Math.sqrt(window) / FOCUS + DISTRUST * history.state().missed();
    double spacing = blind * Math.min(1, doubt);
    double end = forecast.earliest() + spacing;
    // Without focus an end in sight is worth nothing, not even its wider spread.
    boolean near =
        spacing < blind && end <= blind * (1 + REACH * Math.pow(forecast.agreement(), 2));
    Duration wait =
        near ? bounds.nearest(end + spacing * (draw(history) - 0.5)) : spread(blind, history);
    return new PlannedPoll(history.expecting(now, end), now, wait);
  }

  /**
   * Plans the poll after one that the site turned away: as late as it asks for, but at most {@link
   * PollBounds#LIMIT}. Where it asks for more, the history remembers the rest.
   */
  public PlannedPoll throttled(PollHistory before, Instant now, Duration retryAfter) {
    PollHistory history = before.throttled(now);
    Duration wait = new PollBounds(bounds.shortest(), PollBounds.LIMIT).nearest(retryAfter);
    Instant until = wait.compareTo(retryAfter) < 0 ? now.plus(retryAfter) : null;
    return new PlannedPoll(history.waiting(until), now, wait);
  }

  private Duration spread(double seconds, PollHistory history) {
    return bounds.nearest(seconds * (1 + SPREAD * (draw(history) - 0.5)));
  }

  /** From 0 to 1, even over jobs and polls, and the same for the same poll of the same job. */
  private static double draw(PollHistory history) {
    long seed = 31L * history.jobId().hashCode() + history.polls();
    return new SplittableRandom(seed).nextDouble();
  }
}
