package io.scrollexport.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How long a site asks to be left alone: {@code Retry-After} (RFC 9110, section 10.2.3), seconds or
 * a date, else {@code X-RateLimit-Reset}, which Atlassian documents as an ISO 8601 time.
 */
public final class RetryAfter {

  /** The longest wait that is believed; the contract's limit. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  /** What is waited where a site throttles without saying for how long. */
  public static final Duration UNSTATED = Duration.ofSeconds(30);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Numbers from here on are seconds since 1970, smaller ones are seconds from now. */
  private static final long FIRST_EPOCH_SECOND = 1_000_000_000;

  private RetryAfter() {}

  /**
   * The wait that the headers ask for, between one second and {@link #LONGEST}.
   *
   * @param now the time by our clock, used for a date where the answer has no {@code Date} itself
   * @return empty where they do not say, or say it in no known form
   */
  public static Optional<Duration> of(HttpHeaders headers, Instant now) {
    Instant theirs = ServerDate.of(headers).orElse(now);
    return headers
        .firstValue("Retry-After")
        .flatMap(text -> wait(text.strip(), theirs))
        .or(
            () ->
                headers
                    .firstValue("X-RateLimit-Reset")
                    .flatMap(text -> reset(text.strip(), theirs)))
        .map(RetryAfter::bounded);
  }

  private static Optional<Duration> wait(String text, Instant now) {
    return seconds(text)
        .map(Duration::ofSeconds)
        .or(() -> HttpDate.parse(text).map(until -> Duration.between(now, until)));
  }

  private static Optional<Duration> reset(String text, Instant now) {
    return seconds(text)
        .map(
            seconds ->
                seconds < FIRST_EPOCH_SECOND
                    ? Duration.ofSeconds(seconds)
                    : Duration.between(now, Instant.ofEpochSecond(seconds)))
        .or(() -> iso(text).map(until -> Duration.between(now, until)));
  }

  private static Optional<Long> seconds(String text) {
    if (!text.matches("\\d{1,100}")) {
      return Optional.empty();
    }
    // More digits than any wait has: a long one.
    return Optional.of(text.length() > 11 ? LONGEST.toSeconds() : Long.parseLong(text));
  }

  private static Optional<Instant> iso(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return HttpDate.parse(text);
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(LONGEST) > 0) {
      return LONGEST;
    }
    return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
  }
}
