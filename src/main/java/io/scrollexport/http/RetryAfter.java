package io.scrollexport.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a site asks to be left alone, by the header of RFC 9110, section 10.2.3. */
public final class RetryAfter {

  /** The longest wait that is believed; the contract's limit. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  /** What is waited where a site throttles without saying for how long. */
  public static final Duration UNSTATED = Duration.ofSeconds(30);

  private RetryAfter() {}

  /**
   * The wait that the headers ask for, between one second and {@link #LONGEST}.
   *
   * @param now the time by our clock, used for a date where the answer has no {@code Date} itself
   * @return empty where they do not say, or say it in no known form
   */
  public static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("Retry-After")
        .flatMap(text -> wait(text.strip(), date(headers).orElse(now)))
        .map(RetryAfter::bounded);
  }

  private static Optional<Duration> wait(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return parsed(text).map(until -> Duration.between(now, until));
  }

  private static Optional<Instant> date(HttpHeaders headers) {
    return headers.firstValue("Date").flatMap(RetryAfter::parsed);
  }

  private static Optional<Instant> parsed(String httpDate) {
    try {
      return Optional.of(
          ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(LONGEST) > 0) {
      return LONGEST;
    }
    return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
  }
}
