package io.scrollexport.download;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time that one download may take, from when it begins. */
final class DownloadTime {

  private final InstantSource clock;
  private final Instant begin;
  private final Duration limit;

  private DownloadTime(InstantSource clock, Instant begin, Duration limit) {
    this.clock = clock;
    this.begin = begin;
    this.limit = limit;
  }

  static DownloadTime starting(InstantSource clock, Duration limit) {
    return new DownloadTime(clock, clock.instant(), limit);
  }

  Instant now() {
    return clock.instant();
  }

  Duration limit() {
    return limit;
  }

  boolean isOver() {
    return !left().isPositive();
  }

  /** Zero or less when it is over. */
  Duration left() {
    return limit.minus(Duration.between(begin, now()));
  }
}
