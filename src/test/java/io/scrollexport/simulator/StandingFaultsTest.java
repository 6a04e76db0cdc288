package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StandingFaultsTest {
  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T17:27:18Z"));

  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder().clock(clock).exportDuration(Duration.ZERO).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @Test
  void throttlesEveryOtherRequestUntilItIsTakenBack() {
    simulator.stand(Standing.THROTTLED, true);

    HttpResponse<String> first = start();
    HttpResponse<String> second = start();
    HttpResponse<String> third = start();
    simulator.stand(Standing.THROTTLED, false);
    HttpResponse<String> fourth = start();

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(third.statusCode()).isEqualTo(200);
    assertThat(fourth.statusCode()).isEqualTo(200);
  }

  @Test
  void setsTheClockOfConfluenceAMinuteAhead() {
    simulator.stand(Standing.CLOCK_OFF_BY_A_MINUTE, true);
    HttpResponse<String> off = start();
    simulator.stand(Standing.CLOCK_OFF_BY_A_MINUTE, false);
    HttpResponse<String> right = start();

    assertThat(off.headers().firstValue("Date")).hasValue("Tue, 08 Oct 2024 17:28:18 GMT");
    assertThat(answer(off).path("message").asText()).contains("'issued-at'");
    assertThat(right.headers().firstValue("Date")).hasValue("Tue, 08 Oct 2024 17:27:18 GMT");
    assertThat(answer(right).has("jobId")).isTrue();
  }

  @Test
  void withdrawsTheSynchronousConversionAndBringsItBack() {
    simulator.stand(Standing.SYNCHRONOUS_RENDERING_GONE, true);
    assertThat(start().statusCode()).isEqualTo(410);

    simulator.stand(Standing.SYNCHRONOUS_RENDERING_GONE, false);
    assertThat(start().statusCode()).isEqualTo(200);
  }

  @Test
  void letsEveryAnswerTakeTwoSecondsLonger() {
    simulator.stand(Standing.SLOW_ANSWERS, true);
    long before = System.nanoTime();
    HttpResponse<String> slow = start();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(answer(slow).has("jobId")).isTrue();
  }

  @Test
  void takesEveryTokenForOneThatHasExpired() {
    simulator.stand(Standing.TOKEN_EXPIRED, true);
    assertThat(start().statusCode()).isEqualTo(401);
    assertThat(simulator.jobs()).isEmpty();

    simulator.stand(Standing.TOKEN_EXPIRED, false);
    assertThat(start().statusCode()).isEqualTo(200);
  }

  @Test
  void doesNotKnowTheMacro() {
    simulator.stand(Standing.MACRO_NOT_INSTALLED, true);
    assertThat(start().body()).contains("unknown-macro").doesNotContain("jobId");

    simulator.stand(Standing.MACRO_NOT_INSTALLED, false);
    assertThat(answer(start()).has("jobId")).isTrue();
  }

  @Test
  void letsExportsEndInOneWayAtATime() {
    simulator.stand(Standing.EXPORT_FAILS, true);
    assertThat(status().path("status").asText()).isEqualTo("error");

    simulator.stand(Standing.EXPORT_CANCELLED, true);
    assertThat(simulator.stands(Standing.EXPORT_FAILS)).isFalse();
    assertThat(status().path("status").asText()).isEqualTo("cancelled");

    simulator.stand(Standing.EXPORT_NEVER_ENDS, true);
    assertThat(status().path("status").asText()).isEqualTo("incomplete");

    simulator.stand(Standing.EXPORT_NEVER_ENDS, false);
    assertThat(status().path("status").asText()).isEqualTo("complete");
  }

  @Test
  void takesEveryDownloadLinkForOneThatHasExpired() {
    String url = status().path("downloadUrl").asText();
    simulator.stand(Standing.DOWNLOAD_LINK_EXPIRED, true);
    assertThat(SimulatorClient.download(url).statusCode()).isEqualTo(401);

    simulator.stand(Standing.DOWNLOAD_LINK_EXPIRED, false);
    assertThat(SimulatorClient.download(url).statusCode()).isEqualTo(200);
  }

  @Test
  void cutsDownloadsOff() {
    String url = status().path("downloadUrl").asText();
    simulator.stand(Standing.DOWNLOAD_CUT, true);
    assertThatThrownBy(() -> SimulatorClient.download(url))
        .isInstanceOf(UncheckedIOException.class);

    simulator.stand(Standing.DOWNLOAD_CUT, false);
    assertThat(SimulatorClient.download(url).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> start() {
    return client.convert(
        ExportMacroText.start(
                clock.instant(), ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE)
            .toString());
  }

  private JsonNode status() {
    String jobId = answer(start()).path("jobId").asText();
    return client.macro(ExportMacroText.status(clock.instant(), jobId));
  }

  private static JsonNode answer(HttpResponse<String> response) {
    return SimulatorClient.output(SimulatorClient.json(response.body()).path("value").asText());
  }
}
