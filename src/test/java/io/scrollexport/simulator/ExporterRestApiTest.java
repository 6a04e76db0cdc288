package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.exporter.ExportFormat;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterRestApiTest {
  private static final String EXPORTS = "/api/public/1/exports";
  private static final String BEARER = "Bearer " + DEMO_USER.accessToken();

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T17:27:18Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final String request = ExportMacroText.request(DEMO_PAGE, DEMO_TEMPLATE).toString();

  @ParameterizedTest
  @EnumSource
  void exportsOnCloud(ExportFormat format) {
    assertThat(exported(simulator.urls().exporter(format), BEARER))
        .startsWith(simulator.urls().exporter() + "/download/Demo-v1-20241008_172721.")
        .contains("." + format.extension() + "?jwt=");
  }

  @ParameterizedTest
  @EnumSource
  void exportsOnDataCenter(ExportFormat format) {
    String basic = SimulatorClient.basic(DEMO_USER.email(), DEMO_USER.apiToken());

    for (String authorization : List.of(basic, BEARER)) {
      String url = exported(simulator.urls().dataCenterExporter(format), authorization);
      clock.advance(Duration.ofSeconds(3));

      assertThat(url)
          .startsWith(simulator.urls().dataCenterExporter(format) + "/api/artifacts/")
          .endsWith("." + format.extension());
      assertThat(SimulatorClient.send(SimulatorClient.request(url)).statusCode()).isEqualTo(401);
      assertThat(get(url).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void takesNoBasicAuthenticationOnCloud() {
    String basic = SimulatorClient.basic(DEMO_USER.email(), DEMO_USER.apiToken());

    var response = start(simulator.urls().exporter(), basic, request);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo("{\"status\": 401,\"message\": \"Authentication is required.\"}");
  }

  @Test
  void answersErrorsWithTheirStatus() {
    String unknownTemplate = ExportMacroText.request(DEMO_PAGE, "unknown").toString();

    assertThat(start(simulator.urls().exporter(), BEARER, "{}").statusCode()).isEqualTo(400);
    var response = start(simulator.urls().exporter(), BEARER, unknownTemplate);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(SimulatorClient.json(response.body()).path("status").asInt()).isEqualTo(404);
    assertThat(get(simulator.urls().exporter() + EXPORTS + "/unknown/status").statusCode())
        .isEqualTo(404);
    assertThat(
            start(simulator.urls().exporter(ExportFormat.WORD) + "/other", BEARER, request)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void takesJsonOnly() {
    var response =
        SimulatorClient.send(
            SimulatorClient.request(simulator.urls().exporter() + EXPORTS)
                .header("Authorization", BEARER)
                .POST(BodyPublishers.ofString(request)));

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void refusesOtherMethods() {
    assertThat(get(simulator.urls().exporter() + EXPORTS).statusCode()).isEqualTo(405);
  }

  private String exported(String exporterUrl, String authorization) {
    JsonNode started = SimulatorClient.json(start(exporterUrl, authorization, request).body());
    String status = exporterUrl + EXPORTS + "/" + started.path("jobId").asText() + "/status";
    assertThat(get(status).body())
        .isEqualTo("{\"status\":\"incomplete\",\"step\":1,\"totalSteps\":3,\"stepProgress\":0}");
    clock.advance(Duration.ofSeconds(3));
    String url = SimulatorClient.json(get(status).body()).path("downloadUrl").asText();
    clock.advance(Duration.ofSeconds(-3));
    return url;
  }

  private static HttpResponse<String> get(String url) {
    return SimulatorClient.send(SimulatorClient.request(url).header("Authorization", BEARER));
  }

  private static HttpResponse<String> start(String url, String authorization, String json) {
    return SimulatorClient.send(
        SimulatorClient.request(url + EXPORTS)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }
}
