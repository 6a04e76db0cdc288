package io.scrollexport.http.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.ScriptedTransport;
import io.scrollexport.http.Timeouts;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteClocksTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");

  private final MovableClock ours = MovableClock.standingAt(Instant.now());
  private final SiteClocks clocks = new SiteClocks(ours, ours::nanos);

  @Test
  void learnsFromEveryAnswerOfASite() throws Exception {
    ask(SITE, "Date", in(Duration.ofSeconds(120)));

    assertAhead(SITE, 120);
    assertAhead(BaseUrl.from("https://EXAMPLE.atlassian.net/other"), 120);
  }

  @Test
  void keepsSitesApart() throws Exception {
    BaseUrl other = BaseUrl.from("https://example.atlassian.net:8443/wiki");
    ask(SITE, "Date", in(Duration.ofSeconds(120)));
    ask(other, "Date", in(Duration.ofSeconds(-120)));

    assertAhead(SITE, 120);
    assertAhead(other, -120);
    assertAhead(BaseUrl.from("https://third.example.com"), 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2026-03-01T12:00:00Z", "Sun, 99 Mar 2026 12:00:00 GMT"})
  void ignoresDatesThatMakeNoSense(String date) throws Exception {
    ask(SITE, "Date", date);

    assertAhead(SITE, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"300", "1", "x"})
  void ignoresAnswersOutOfACache(String age) throws Exception {
    ask(SITE, "Date", in(Duration.ofSeconds(-300)), "Age", age);

    assertAhead(SITE, 0);
  }

  @Test
  void tellsOfSitesThatHaveAnsweredOnly() throws Exception {
    ask(SITE, "Date", in(Duration.ofSeconds(120)));

    assertThat(clocks.ahead("https://example.atlassian.net"))
        .hasValueSatisfying(ahead -> assertThat(ahead).isGreaterThan(Duration.ofSeconds(118)));
    assertThat(clocks.ahead("https://third.example.com")).isEmpty();
  }

  @Test
  void believesAnAnswerThatACacheHasJustFetched() throws Exception {
    ask(SITE, "Date", in(Duration.ofSeconds(120)), "Age", " 0 ");

    assertAhead(SITE, 120);
  }

  @Test
  void believesTheLastAnswer() throws Exception {
    ask(SITE, "Date", in(Duration.ofSeconds(120)));
    ask(SITE, "Date", in(Duration.ofSeconds(-90)));

    assertAhead(SITE, -90);
  }

  @Test
  void readsADateInUtc() throws Exception {
    ask(SITE, "Date", in(Duration.ofSeconds(120)).replace("GMT", "UTC"));

    assertAhead(SITE, 120);
  }

  @Test
  void remembersABoundedNumberOfSites() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      ask(BaseUrl.from("https://site" + i + ".example"), "Date", in(Duration.ofSeconds(120)));
    }

    assertThat(clocks.remembered()).isPositive().isLessThanOrEqualTo(1_000);
  }

  private void ask(BaseUrl url, String... headers) throws Exception {
    HttpTransport transport =
        clocks.learningFrom(call -> ScriptedTransport.reply(200, "", headers));
    transport.send(HttpCall.get(url.resolve("x"), Map.of(), Timeouts.DEFAULT)).close();
  }

  private void assertAhead(BaseUrl url, long seconds) {
    assertThat(clocks.of(url).ahead())
        .isBetween(Duration.ofSeconds(seconds - 1), Duration.ofSeconds(seconds + 1));
  }

  private String in(Duration ahead) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ours.instant().plus(ahead).atOffset(ZoneOffset.UTC));
  }
}
