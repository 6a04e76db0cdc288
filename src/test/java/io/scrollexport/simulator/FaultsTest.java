package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T17:27:18Z"));

  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder().clock(clock).exportDuration(Duration.ZERO).start();

  private String url = "";

  @BeforeEach
  void export() {
    var client = SimulatorClient.ofDemoUser(simulator);
    var start =
        ExportMacroText.start(
            clock.instant(), ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);
    String jobId = client.macro(start).path("jobId").asText();
    var status = client.macro(ExportMacroText.status(clock.instant(), jobId));
    url = status.path("downloadUrl").asText();
  }

  @Test
  void comeForAsManyRequestsAsOrderedAndInThatOrder() {
    simulator.fault(Endpoint.DOWNLOAD, 2, Faults.status(503));
    simulator.fault(Endpoint.DOWNLOAD, Faults.status(404));
    simulator.fault(Endpoint.CONVERSION, Faults.status(500));

    assertThat(status()).isEqualTo(503);
    assertThat(status()).isEqualTo(503);
    assertThat(status()).isEqualTo(404);
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void closeTheConnection() {
    RawAnswer answer = answer(Faults.closedConnection());

    assertThat(answer.head()).isNull();
    assertThat(answer.body()).isEmpty();
    assertThat(answer.ended()).isTrue();
  }

  @Test
  void holdTheHeadersBack() {
    String firstLine = "HTTP/1.1 200 Slow\r\n";
    simulator.fault(Endpoint.DOWNLOAD, Faults.slowHeaders(Duration.ofMinutes(1)));

    RawAnswer answer = RawAnswer.get(url, so -> so.body().length >= firstLine.length());

    assertThat(answer.head()).isNull();
    assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo(firstLine);
    assertThat(answer.ended()).isFalse();
  }

  @Test
  void delayTheHeaders() {
    RawAnswer answer = answer(Faults.slowHeaders(Duration.ofMillis(5)));

    assertThat(answer.body()).hasSize((int) answer.announcedLength());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.5, 0.75})
  void cutTheBody(double fraction) {
    RawAnswer answer = answer(Faults.cutBody(fraction));

    assertThat(answer.body()).hasSize((int) (answer.announcedLength() * fraction));
    assertThat(answer.ended()).isTrue();
  }

  @Test
  void stallInTheBody() {
    simulator.fault(Endpoint.DOWNLOAD, Faults.stalledBody(0.5));

    RawAnswer answer =
        RawAnswer.get(url, so -> so.head() != null && so.body().length >= so.announcedLength() / 2);

    assertThat(answer.body()).hasSize((int) (answer.announcedLength() / 2));
    assertThat(answer.ended()).isFalse();
  }

  @Test
  void pauseInTheBody() {
    RawAnswer answer = answer(Faults.pausedBody(Duration.ofMillis(5)));

    assertThat(answer.body()).isEqualTo(RawAnswer.get(url).body());
  }

  @Test
  void announceTooMuch() {
    RawAnswer answer = answer(Faults.wrongLength(100));

    assertThat(answer.announcedLength() - answer.body().length).isEqualTo(100);
    assertThat(answer.ended()).isTrue();
  }

  @Test
  void announceTooLittle() {
    RawAnswer answer = answer(Faults.wrongLength(-100));

    assertThat(answer.announcedLength() - answer.body().length).isEqualTo(-100);
  }

  @Test
  void announceNothing() {
    RawAnswer answer = answer(Faults.unannouncedLength());

    assertThat(answer.announcedLength()).isEqualTo(-1);
    assertThat(answer.body()).startsWith('P', 'K');
    assertThat(answer.ended()).isTrue();
  }

  @Test
  void goOnForEver() {
    simulator.fault(Endpoint.DOWNLOAD, Faults.endlessBody());

    RawAnswer answer = RawAnswer.get(url, so -> so.body().length >= 500_000);

    assertThat(answer.body().length).isGreaterThanOrEqualTo(500_000);
    assertThat(answer.announcedLength()).isEqualTo(-1);
  }

  @Test
  void sendALargeBody() {
    RawAnswer answer = answer(Faults.bodyOfSize(3_000_000));

    assertThat(answer.announcedLength()).isEqualTo(3_000_000);
    assertThat(answer.body().length).isEqualTo(3_000_000);
    assertThat(Arrays.copyOf(answer.body(), 4)).containsExactly('P', 'K', 3, 4);
  }

  @Test
  void sendAGzipBomb() throws IOException {
    RawAnswer answer = answer(Faults.gzipBomb(10_000_000));

    assertThat(answer.head()).contains("Content-Encoding: gzip");
    assertThat(answer.body()).hasSizeLessThan(100_000);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(unpacked.readAllBytes().length).isEqualTo(10_000_000);
    }
  }

  @Test
  void redirect() {
    RawAnswer answer = answer(Faults.redirect(302, "http://127.0.0.1:1/other"));

    assertThat(answer.head()).startsWith("HTTP/1.1 302 Found");
    assertThat(answer.head()).contains("Location: http://127.0.0.1:1/other");
  }

  @Test
  void throttleInEveryNotation() {
    assertThat(answer(Throttling.forSeconds(30)).head())
        .startsWith("HTTP/1.1 429 Too Many Requests")
        .contains("Retry-After: 30");
    assertThat(answer(Throttling.untilDate(Duration.ofSeconds(42))).head())
        .contains("Retry-After: Tue, 08 Oct 2024 17:28:00 GMT");
    assertThat(answer(Throttling.untilReset(Duration.ofSeconds(42))).head())
        .contains("X-RateLimit-Reset: 2024-10-08T17:28:00Z");
    assertThat(answer(Throttling.silently()).head())
        .startsWith("HTTP/1.1 429")
        .doesNotContain("Retry-After");
  }

  @Test
  void answerGarbage() {
    assertThat(answer(Faults.brokenJson()).head()).contains("Content-Type: application/json");
    assertThat(answer(Faults.htmlPage()).head()).contains("Content-Type: text/html");
    assertThat(answer(Faults.header("Content-Type", "text/html")).body()).startsWith('P', 'K');
    assertThat(answer(Faults.body(new byte[] {1, 2, 3})).body()).containsExactly(1, 2, 3);
  }

  private RawAnswer answer(Fault fault) {
    simulator.fault(Endpoint.DOWNLOAD, fault);
    return RawAnswer.get(url);
  }

  private int status() {
    return SimulatorClient.download(url).statusCode();
  }
}
