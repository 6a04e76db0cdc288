package io.scrollexport.http.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time by a site's clock: ours, and by how much theirs was ahead at its last answer. Until the
 * site has answered for the first time that is nothing. One wrong answer does little harm: where a
 * site rejects a time, that answer's own date corrects it.
 */
public final class SiteClock implements InstantSource {

  /** A {@code Date} has whole seconds, so on average that much of one has passed already. */
  private static final Duration CUT = Duration.ofMillis(500);

  private final InstantSource ours;
  private final LongSupplier ticker;
  private volatile Duration ahead = Duration.ZERO;

  SiteClock(InstantSource ours, LongSupplier ticker) {
    this.ours = ours;
    this.ticker = ticker;
  }

  @Override
  public Instant instant() {
    return ours.instant().plus(ahead);
  }

  /** By how much the site's clock is ahead of ours; negative when it is behind. */
  public Duration ahead() {
    return ahead;
  }

  /**
   * Believes an answer that was just received and nothing from before.
   *
   * @param date of that answer, in whole seconds
   */
  public void correct(Instant date) {
    ahead = Duration.between(ours.instant(), date.plus(CUT));
  }

  /** Nanoseconds by a clock that nobody sets: for how long something takes. */
  public long nanos() {
    return ticker.getAsLong();
  }
}
