package io.scrollexport.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that is moved by hand: it stands still by itself, or goes with another clock. */
public final class MovableClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  private MovableClock(Clock base) {
    this.base = base;
  }

  /** A clock that stands at that time until it is moved. */
  public static MovableClock standingAt(Instant start) {
    return new MovableClock(Clock.fixed(start, ZoneOffset.UTC));
  }

  /** A clock that goes with another one until it is moved. */
  public static MovableClock over(Clock base) {
    return new MovableClock(base);
  }

  /** Moves the clock, back where the duration is negative. */
  public void advance(Duration duration) {
    offset.updateAndGet(duration::plus);
  }

  /** How far it stands before the clock below it; negative where it stands behind. */
  public void difference(Duration duration) {
    offset.set(duration);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset.get());
  }

  /** The time as nanoseconds, for what measures durations. */
  public long nanos() {
    return Duration.between(Instant.EPOCH, instant()).toNanos();
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("A copy would not move with this clock");
  }
}
