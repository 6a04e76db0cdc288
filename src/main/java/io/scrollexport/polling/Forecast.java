package io.scrollexport.polling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a job ends if it goes on at a pace that it has shown, in seconds from now.
 *
 * <p>Two paces are known: the one since the start and the one since the poll before. The faster
 * gives the earliest end, the slower the latest; both allow for what rounding hides. The latest end
 * is infinite when the job stands still.
 *
 * @param agreement the slower pace divided by the faster, 0 to 1
 */
record Forecast(double earliest, double latest, double agreement) {

  // Polls closer together than this measure the clock, not the job.
  private static final double SHORTEST_SPAN = 0.1;

  /** A job that has nothing to show for its age has no forecast, which is {@code null}. */
  static @Nullable Forecast of(PollHistory before, Instant now, Progress reported) {
    boolean percent = before.state().percent() || reported.isInsideStep();
    Span done = reported.span(percent);
    if (done.least() <= 0) {
      return null;
    }
    double age = before.age(now);
    Progress last = before.latest();
    Instant observedAt = before.state().observedAt();
    return last == null || observedAt == null
        ? of(done, age, done, age)
        : of(done, age, done.minus(last.span(percent)), age - before.age(observedAt));
  }

  private static Forecast of(Span done, double age, Span gained, double seconds) {
    double span = Math.max(SHORTEST_SPAN, seconds);
    double fastest = Math.max(done.middle() / age, gained.least() / span);
    double slowest = Math.clamp(gained.most() / span, 0, done.least() / age);
    double earliest = (1 - done.most()) / fastest;
    double latest = slowest > 0 ? (1 - done.least()) / slowest : Double.POSITIVE_INFINITY;
    return new Forecast(earliest, Math.max(earliest, latest), slowest / fastest);
  }
}
