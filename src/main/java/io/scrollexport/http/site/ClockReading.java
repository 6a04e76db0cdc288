package io.scrollexport.http.site;

import io.scrollexport.http.ServerDate;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one answer tells of a site's clock: between which two values it is ahead of ours. The {@code
 * Date} header has whole seconds, and was written at some time between sending and receiving.
 */
record ClockReading(Duration low, Duration high) {

  private static final Duration RESOLUTION = Duration.ofSeconds(1);

  /**
   * The reading of an answer.
   *
   * @return empty where the answer has no date, or one that a cache kept; or where our own clock
   *     was set in between
   */
  static Optional<ClockReading> of(Instant sent, Instant received, HttpHeaders headers) {
    if (received.isBefore(sent) || isCached(headers)) {
      return Optional.empty();
    }
    return ServerDate.of(headers).map(date -> between(sent, received, date));
  }

  private static boolean isCached(HttpHeaders headers) {
    return headers.firstValue("Age").filter(age -> !age.strip().equals("0")).isPresent();
  }

  static ClockReading between(Instant sent, Instant received, Instant date) {
    return new ClockReading(
        Duration.between(received, date), Duration.between(sent, date.plus(RESOLUTION)));
  }

  boolean contains(Duration ahead) {
    return low.compareTo(ahead) <= 0 && ahead.compareTo(high) <= 0;
  }

  /** What both readings allow; they must have something in common. */
  ClockReading and(ClockReading other) {
    return new ClockReading(
        low.compareTo(other.low) > 0 ? low : other.low,
        high.compareTo(other.high) < 0 ? high : other.high);
  }

  /**
   * The likeliest value: the middle, but of a slow answer near the time of receiving, since servers
   * date an answer when they begin to send it.
   */
  Duration likeliest() {
    Duration half = high.minus(low).dividedBy(2);
    return low.plus(half.compareTo(RESOLUTION) < 0 ? half : RESOLUTION);
  }
}
