package io.scrollexport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7",
        " 120 | 120",
        "292.05 | 293",
        "1.5 | 2",
        "0.2 | 1",
        "30, 120 | 120",
        "120,soon,30 | 120",
        "0, 7 | 7",
        "600 | 600",
        "601 | 600",
        "86400 | 600",
        "99999999999999999999999999 | 600",
        "Sun, 01 Mar 2026 12:00:45 GMT | 45",
        "Sunday, 01-Mar-26 12:00:45 GMT | 45",
        "Sun Mar  1 12:00:45 2026 | 45",
        "Sun, 01 Mar 2026 12:00:45 UTC | 45",
        "Sun, 01 Mar 2026 12:00:45 UT | 45",
        "Sun, 01 Mar 2026 12:00:45 Z | 45",
        "Sunday, 01-Mar-26 12:00:45 UTC | 45",
        "Sun, 01 Mar 2026 13:00:45 +0100 | 45",
        "Sun, 01 Mar 2026 07:00:45 -05:00 | 45",
        "Sun, 01 Mar 2026 12:00:45 GMT, Sun, 01 Mar 2026 12:02:00 GMT | 120",
        "Sunday, 01-Mar-26 12:00:45 GMT, 7 | 45",
        "Fri, 31 Dec 9999 23:59:59 GMT | 600",
      })
  void readsSecondsAndDates(String text, long seconds) {
    assertThat(wait(Map.of("Retry-After", text))).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-01T12:02Z | 120",
        "2026-03-01T12:00:30Z | 30",
        "2026-03-01T13:00:30.5+01:00 | 30.5",
        "1772366445 | 45",
        "45 | 45",
        "Sun, 01 Mar 2026 12:00:45 GMT | 45",
      })
  void readsTheTimeAtWhichTheLimitEnds(String text, double seconds) {
    assertThat(wait(Map.of("X-RateLimit-Reset", text)))
        .contains(Duration.ofMillis((long) (seconds * 1000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", ",", "1.5.2", "soon", "7 s", "0x10", "Sun, 99 Mar 2026 12:00:45 GMT"})
  void takesNonsenseForNothing(String text) {
    assertThat(wait(Map.of("Retry-After", text))).isEmpty();
    assertThat(wait(Map.of("X-RateLimit-Reset", text))).isEmpty();
  }

  /** Obeyed as it stands, it would be a request a second for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.0",
        "0, 0",
        "Sun, 01 Mar 2026 12:00:00 GMT",
        "Sun, 01 Mar 2026 11:00:00 GMT"
      })
  void aWaitOfNothingCountsAsNotStated(String text) {
    assertThat(wait(Map.of("Retry-After", text))).isEmpty();
    assertThat(wait(Map.of("X-RateLimit-Reset", text))).isEmpty();
    assertThat(wait(Map.of("Retry-After", text, "X-RateLimit-Reset", "45")))
        .contains(Duration.ofSeconds(45));
  }

  @Test
  void countsADateByAServersClockThatSaysUtc() {
    assertThat(
            wait(
                Map.of(
                    "Date",
                    "Sun, 01 Mar 2026 10:00:00 UTC",
                    "Retry-After",
                    "Sun, 01 Mar 2026 10:05:00 UTC")))
        .contains(Duration.ofSeconds(300));
  }

  @Test
  void readsEachOfSeveralHeaders() {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Retry-After", List.of("5", "90", "7")), (name, value) -> true);

    assertThat(RetryAfter.of(429, headers, NOW)).contains(Duration.ofSeconds(90));
  }

  @Test
  void takesTheSecondsOfRateLimitReset() {
    assertThat(wait(Map.of("RateLimit-Reset", "17"))).contains(Duration.ofSeconds(17));
  }

  /**
   * Many sites say with each answer when the limit begins anew; only a throttled one has to wait.
   */
  @Test
  void believesLimitsOfThrottledAnswersOnly() {
    Map<String, List<String>> headers = Map.of("X-RateLimit-Reset", List.of("45"));

    assertThat(RetryAfter.of(503, HttpHeaders.of(headers, (name, value) -> true), NOW)).isEmpty();
  }

  @Test
  void believesRetryAfterFirst() {
    assertThat(wait(Map.of("Retry-After", "5", "X-RateLimit-Reset", "2026-03-01T12:02Z")))
        .contains(Duration.ofSeconds(5));
    assertThat(wait(Map.of("Retry-After", "soon", "X-RateLimit-Reset", "2026-03-01T12:02Z")))
        .contains(Duration.ofSeconds(120));
  }

  @Test
  void countsADateFromTheDateOfTheAnswer() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Retry-After", "Sun, 01 Mar 2026 10:00:45 GMT");
    headers.put("Date", "Sun, 01 Mar 2026 10:00:00 GMT");

    assertThat(wait(headers)).contains(Duration.ofSeconds(45));
  }

  @Property
  void neverFailsAndNeverLeavesItsBounds(@ForAll String text) {
    assertThat(wait(Map.of("Retry-After", text, "X-RateLimit-Reset", text, "Date", text)))
        .satisfiesAnyOf(
            wait -> assertThat(wait).isEmpty(),
            wait ->
                assertThat(wait.orElseThrow())
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofMinutes(10)));
  }

  private static Optional<Duration> wait(Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return RetryAfter.of(429, HttpHeaders.of(lists, (name, value) -> true), NOW);
  }
}
