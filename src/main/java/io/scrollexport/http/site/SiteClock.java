package io.scrollexport.http.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * The time by a site's clock: ours, and by how much theirs is ahead. Until the site has answered
 * for the first time that is nothing. Takes what most of the latest answers agree on, as NTP does
 * among servers (RFC 5905, section 11.2.1), so a single wrong or slow one does no harm.
 */
public final class SiteClock implements InstantSource {

  private static final int READINGS = 8;

  private final InstantSource ours;
  private final Deque<ClockReading> readings = new ArrayDeque<>();

  SiteClock(InstantSource ours) {
    this.ours = ours;
  }

  @Override
  public Instant instant() {
    return ours.instant().plus(ahead());
  }

  /** The time by our own clock. */
  public Instant ours() {
    return ours.instant();
  }

  /** By how much the site's clock is ahead of ours; negative when it is behind. */
  public synchronized Duration ahead() {
    return readings.stream()
        .map(ClockReading::low)
        // Where as many agree on one value as on another, clocks are rather right than wrong.
        .max(
            Comparator.comparingInt(this::agreement)
                .thenComparing(Comparator.comparing(Duration::abs).reversed()))
        .map(this::common)
        .map(ClockReading::likeliest)
        .orElse(Duration.ZERO);
  }

  private int agreement(Duration ahead) {
    int agreeing = 0;
    for (ClockReading reading : readings) {
      agreeing += reading.contains(ahead) ? 1 : 0;
    }
    return agreeing;
  }

  private ClockReading common(Duration ahead) {
    return readings.stream()
        .filter(reading -> reading.contains(ahead))
        .reduce(ClockReading::and)
        .orElseThrow();
  }

  /** Takes one more answer into account. */
  synchronized void learn(ClockReading reading) {
    if (readings.size() == READINGS) {
      readings.removeFirst();
    }
    readings.addLast(reading);
  }

  /**
   * Believes the answer that was just received and nothing from before: for when the site finds
   * that the time we sent is wrong.
   *
   * @param date of that answer
   */
  public synchronized void correct(Instant date) {
    Instant now = ours.instant();
    readings.clear();
    readings.add(ClockReading.between(now, now, date));
  }
}
