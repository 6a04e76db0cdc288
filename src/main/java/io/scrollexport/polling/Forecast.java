package io.scrollexport.polling;

import org.jspecify.annotations.Nullable;

/**
 * When a job ends if it goes on at a pace that it has shown, in seconds from now.
 *
 * <p>Two paces are known: the one since the start and the one since the last poll. The faster gives
 * the earliest end, the slower the latest; both allow for what rounding hides. The latest end is
 * infinite when the job stands still.
 *
 * @param agreement the slower pace divided by the faster, 0 to 1
 */
record Forecast(double earliest, double latest, double agreement) {

  // Polls closer together than this measure the clock, not the job.
  private static final double SHORTEST_SPAN = 0.1;

  /** Forecasts from the first report, at an age in seconds above 0. */
  static @Nullable Forecast of(double age, Progress now) {
    return of(age, now, now.atLeast(), now.atMost(), age);
  }

  /** Forecasts from a report and the one before. */
  static @Nullable Forecast of(double age, Progress now, double ageBefore, Progress before) {
    double gainedAtLeast = now.atLeast() - before.atMost();
    double gainedAtMost = now.atMost() - before.atLeast();
    return of(age, now, gainedAtLeast, gainedAtMost, Math.max(SHORTEST_SPAN, age - ageBefore));
  }

  /** A job that has nothing to show for its age has no forecast, which is {@code null}. */
  private static @Nullable Forecast of(
      double age, Progress now, double gainedAtLeast, double gainedAtMost, double span) {
    if (now.atLeast() <= 0) {
      return null;
    }
    double middle = (now.atLeast() + now.atMost()) / 2;
    double fastest = Math.max(middle / age, gainedAtLeast / span);
    double slowest = Math.clamp(gainedAtMost / span, 0, now.atLeast() / age);
    double earliest = (1 - now.atMost()) / fastest;
    double latest = slowest > 0 ? (1 - now.atLeast()) / slowest : Double.POSITIVE_INFINITY;
    return new Forecast(earliest, Math.max(earliest, latest), slowest / fastest);
  }
}
