package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The examples of the exporter's documentation, to the letter. */
class ReferenceExamplesTest {
  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T17:27:18Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @Test
  void startsAnExport() {
    var answer = post(golden("start-request.json"));

    String jobId = simulator.jobs().getFirst().id();
    assertThat(answer.path("representation").asText()).isEqualTo("export_view");
    assertThat(answer.path("value").asText())
        .isEqualTo(
            escapedText(golden("start-output.html"))
                .replace("0f517c20-3e5d-42c0-8021-0cb5e2c168ea", jobId));
  }

  @Test
  void tellsThatAnExportIsComplete() {
    post(golden("start-request.json"));
    String jobId = simulator.jobs().getFirst().id();
    clock.advance(Duration.ofSeconds(3));

    var answer = post(golden("status-request.json").replace("{{$exportJobId}}", jobId));

    String jwt = answer.path("value").asText().replaceAll("(?s).*jwt=([^&]*)&.*", "$1");
    assertThat(answer.path("value").asText())
        .isEqualTo(
            escapedText(golden("status-output.html"))
                .replace("https://scroll-word.us.exporter.k15t.app", simulator.urls().exporter())
                .replace("jwt=...", "jwt=" + jwt));
    assertThat(jwt).matches("[\\w-]{20,}\\.[\\w-]{20,}\\.[\\w-]{20,}");
  }

  @Test
  void explainsAMissingTime() {
    String request =
        golden("start-request.json")
            .replace("<ac:parameter ac:name=\\\"issued-at\\\">{{$timestamp}}</ac:parameter>", "");

    var answer = post(request);

    assertThat(answer.path("value").asText()).isEqualTo(escapedText(golden("error-output.html")));
  }

  private com.fasterxml.jackson.databind.JsonNode post(String request) {
    String now = Long.toString(clock.instant().getEpochSecond());
    var response =
        client.post(
            "/rest/api/contentbody/convert/export_view", request.replace("{{$timestamp}}", now));
    assertThat(response.statusCode()).isEqualTo(200);
    return SimulatorClient.json(response.body());
  }

  /** The documentation prints the JSON as a browser shows it; on the wire it is escaped. */
  private static String escapedText(String html) {
    int from = html.indexOf('{');
    int to = html.lastIndexOf('}') + 1;
    String json = html.substring(from, to).replace("\"", "&quot;").replace("'", "&#39;");
    return html.substring(0, from) + json + html.substring(to);
  }

  private static String golden(String name) {
    try (InputStream in =
        ReferenceExamplesTest.class.getResourceAsStream("/simulator/golden/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
