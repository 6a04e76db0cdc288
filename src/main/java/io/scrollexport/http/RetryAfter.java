package io.scrollexport.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How long a site asks to be left alone: {@code Retry-After} (RFC 9110, section 10.2.3), seconds or
 * a date. Where it throttles also {@code X-RateLimit-Reset}, which Atlassian documents as an ISO
 * 8601 time, and {@code RateLimit-Reset}, seconds.
 */
public final class RetryAfter {

  /** The longest wait that is believed; the contract's limit. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  /** What is waited where a site throttles without saying for how long. */
  public static final Duration UNSTATED = Duration.ofSeconds(30);

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** Numbers from here on are seconds since 1970, smaller ones are seconds from now. */
  private static final long FIRST_EPOCH_SECOND = 1_000_000_000;

  private static final Pattern SECONDS = Pattern.compile("\\d{1,100}(?:\\.\\d{0,100})?");

  /** Between two values of a list, not the comma after the day of the week in a date. */
  private static final Pattern COMMA = Pattern.compile(",(?!\\s*\\d{1,2}[\\s-]\\p{Alpha})");

  private RetryAfter() {}

  /**
   * The wait that an answer asks for, at most {@link #LONGEST}; of several that it names, the
   * longest.
   *
   * @param now the time by our clock, used for a date where the answer has no {@code Date} itself
   * @return empty where it does not say, says it in no known form, or names no time that is still
   *     to come: a wait of nothing, obeyed, would be a request a second for ever. A site that is
   *     unavailable and asks for a wait in any words gets {@link #UNSTATED}.
   */
  public static Optional<Duration> of(int status, HttpHeaders headers, Instant now) {
    Instant theirs = HttpDate.of(headers).orElse(now);
    Optional<Duration> wait = longest(headers, "Retry-After", text -> wait(text, theirs));
    return switch (status) {
      case TOO_MANY_REQUESTS ->
          wait.or(() -> longest(headers, "X-RateLimit-Reset", text -> reset(text, theirs)))
              .or(() -> longest(headers, "RateLimit-Reset", text -> reset(text, theirs)));
      case UNAVAILABLE ->
          wait.or(() -> headers.firstValue("Retry-After").map(anything -> UNSTATED));
      default -> wait;
    };
  }

  private static Optional<Duration> longest(
      HttpHeaders headers, String name, Function<String, Optional<Duration>> reading) {
    return headers.allValues(name).stream()
        .flatMap(COMMA::splitAsStream)
        .map(String::strip)
        .map(reading)
        .flatMap(Optional::stream)
        .filter(Duration::isPositive)
        .max(Comparator.naturalOrder())
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
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

  /** Whole seconds, no less than the text says. */
  private static Optional<Long> seconds(String text) {
    if (!SECONDS.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(text).setScale(0, RoundingMode.CEILING);
    // More digits than any wait has: a long one.
    return Optional.of(seconds.precision() > 11 ? LONGEST.toSeconds() : seconds.longValueExact());
  }

  private static Optional<Instant> iso(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return HttpDate.parse(text);
    }
  }
}
