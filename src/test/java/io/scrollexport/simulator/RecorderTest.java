package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.wire.Exchange;
import io.scrollexport.simulator.wire.Half;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecorderTest {
  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);
  private final List<Exchange> seen = new CopyOnWriteArrayList<>();

  @BeforeEach
  void watch() {
    simulator.watch(seen::add);
  }

  @Test
  void showsBothSidesWithoutTheTokenThatSignsIn() {
    start();

    Exchange exchange = seen(1).getFirst();
    assertThat(exchange.method()).isEqualTo("POST");
    assertThat(exchange.path()).isEqualTo("/wiki/rest/api/contentbody/convert/export_view");
    assertThat(exchange.request().headers()).contains(Map.entry("Authorization", "Bearer …"));
    assertThat(exchange.request().body()).contains("export-request");
    assertThat(exchange.response().body()).contains("jobId");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.toString()).doesNotContain(ConfluenceSimulator.DEMO_USER.accessToken());
  }

  @Test
  void tellsWhatWentOutWhereSomethingGoesWrong() {
    simulator.stand(Standing.TOKEN_EXPIRED, true);
    client.get("/api/v2/pages/" + ConfluenceSimulator.DEMO_PAGE);

    assertThat(seen(1).getFirst().status()).isEqualTo(401);
  }

  @Test
  void showsNoCredentialOfADownloadLinkAndNamesItsJob() {
    String jobId = start().path("jobId").asText();
    String url =
        client.macro(ExportMacroText.status(Instant.now(), jobId)).path("downloadUrl").asText();
    String credential = url.substring(url.indexOf("jwt=") + "jwt=".length());
    SimulatorClient.download(url);

    assertThat(seen(3).toString()).doesNotContain(credential);
    Exchange download = seen(3).getLast();
    assertThat(download.path()).endsWith("?jwt=…");
    assertThat(download.downloadedJob()).isEqualTo(jobId);
    assertThat(download.response().body()).isNull();
    assertThat(download.response().size()).isPositive();
  }

  @Test
  void tellsHowMuchOfAnAnswerWentOut() {
    String jobId = start().path("jobId").asText();
    String url =
        client.macro(ExportMacroText.status(Instant.now(), jobId)).path("downloadUrl").asText();
    simulator.stand(Standing.DOWNLOAD_CUT, true);
    assertThatThrownBy(() -> SimulatorClient.download(url))
        .isInstanceOf(UncheckedIOException.class);

    List<Exchange> exchanges = seen(3);
    assertThat(exchanges.getFirst().response().cut()).isFalse();
    Half cut = exchanges.getLast().response();
    assertThat(cut.cut()).isTrue();
    assertThat(cut.sent()).isPositive().isEqualTo(cut.size() / 2);
  }

  @Test
  void showsNeitherClientSecretNorToken() {
    var demo = Accounts.DEMO_CLIENT;
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(demo.clientId(), demo.clientSecret());
    var response =
        SimulatorClient.send(
            SimulatorClient.request(simulator.urls().tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    String token = SimulatorClient.json(response.body()).path("access_token").asText();

    Exchange exchange = seen(1).getFirst();
    assertThat(exchange.request().body()).endsWith("client_secret=…");
    assertThat(exchange.response().body()).contains("\"access_token\":\"…\"");
    assertThat(exchange.toString()).doesNotContain(demo.clientSecret()).doesNotContain(token);
  }

  @Test
  void keepsOnlyTheBeginningOfLongBodies() {
    client.convert("<p>" + "x".repeat(100_000) + "</p>");

    Exchange exchange = seen(1).getFirst();
    assertThat(exchange.request().truncated()).isTrue();
    assertThat(exchange.request().body()).hasSize(64 * 1024);
    assertThat(exchange.request().size()).isGreaterThan(100_000);
  }

  private JsonNode start() {
    return client.macro(
        ExportMacroText.start(
            Instant.now(), ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE));
  }

  /** An exchange is told of once its answer is out, and so a moment after the client has it. */
  private List<Exchange> seen(int count) {
    Awaitility.await().until(() -> seen.size() >= count);
    return List.copyOf(seen);
  }
}
