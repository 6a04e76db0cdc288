package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.http.ReceivedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code downloadExport} as the connector runtime calls it. */
class DownloadExportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @AutoClose
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  private final ConnectorCall connector =
      new ConnectorCall(new ScrollExportConnector())
          .secret("TOKEN", ConfluenceSimulator.DEMO_USER.accessToken());

  private ObjectNode variables() {
    return Inputs.ofExport(confluence, "{{secrets.TOKEN}}");
  }

  private ObjectNode ofJob() {
    JsonNode started = connector.run("startExport", variables());
    return variables().put("exportJobId", started.path("jobId").asText());
  }

  @Test
  void namesNoFileByACredentialThatTheSenderRepeats() {
    String token = ConfluenceSimulator.DEMO_USER.accessToken();
    confluence.page("777", "Of " + token, "<p>Text</p>");
    ObjectNode variables = variables();
    variables.withObject("/exportRequest").put("pageId", "777");
    String job = connector.run("startExport", variables).path("jobId").asText();

    JsonNode exported = connector.run("downloadExport", variables.put("exportJobId", job));

    assertThat(exported.path("fileName").asText()).startsWith("Of ").endsWith(".docx");
    assertThat(exported.toString()).doesNotContain(token);
  }

  @Test
  void takesTheFreshUrlOfTheJobItselfAndSendsItNoCredential() {
    ObjectNode variables = ofJob().put("documentTimeToLive", "P1D");

    JsonNode exported = connector.run("downloadExport", variables);

    JsonNode metadata = exported.path("document").path("metadata");
    JsonNode properties = metadata.path("customProperties");
    assertThat(exported.path("jobId")).isEqualTo(variables.path("exportJobId"));
    assertThat(exported.path("fileName").asText()).endsWith(".docx");
    assertThat(exported.path("size").asLong()).isPositive();
    assertThat(exported.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(properties.path("exportJobId")).isEqualTo(exported.path("jobId"));
    assertThat(properties.path("pageId").asText()).isEqualTo(ConfluenceSimulator.DEMO_PAGE);
    assertThat(properties.path("exporter").asText()).isEqualTo("scroll-word-export-job");
    assertThat(Instant.parse(properties.path("exportedAt").asText())).isBefore(Instant.now());
    assertThat(exported.toString()).doesNotContain("jwt=");
    List<ReceivedRequest> downloads = confluence.requests(Endpoint.DOWNLOAD);
    assertThat(downloads).hasSize(1);
    assertThat(downloads.getFirst().header("Authorization")).isNull();
    assertThat(downloads.getFirst().header("Cookie")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1M", "P1Y", "P2W", "P1Y2M3DT4H"})
  void takesALifetimeOfYearsMonthsAndWeeks(String timeToLive) {
    ObjectNode variables = ofJob().put("documentTimeToLive", timeToLive);

    assertThat(connector.run("downloadExport", variables).path("size").asLong()).isPositive();
  }

  @Test
  void takesTheUrlThatTheStatusGaveWithoutAskingAgain() {
    ObjectNode job = ofJob();
    JsonNode status = connector.run("getExportStatus", job.put("exposeDownloadUrl", true));
    int asked = confluence.requests().size();

    JsonNode exported =
        connector.run(
            "downloadExport", variables().put("downloadUrl", status.path("downloadUrl").asText()));

    assertThat(exported.path("size").asLong()).isPositive();
    assertThat(exported.has("jobId")).isFalse();
    assertThat(confluence.requests()).hasSize(asked + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "maxSizeInMegabytes, many, INVALID_INPUT: maxSizeInMegabytes must be a whole number",
    "maxSizeInMegabytes, 0, INVALID_INPUT: maxSizeInMegabytes must be a whole number",
    "documentTimeToLive, 30 days, INVALID_INPUT: documentTimeToLive must be a positive ISO 8601",
    "documentTimeToLive, PT9223372036854775807S, INVALID_INPUT: documentTimeToLive must be",
    "downloadTimeout, PT0S, INVALID_INPUT: downloadTimeout must be a positive ISO 8601",
    "downloadTimeout, PT2562047788015215H30M7S, INVALID_INPUT: downloadTimeout must be a positive",
    "allowedHosts, https://files.example.com, INVALID_INPUT: allowedHosts holds ",
    "exportJobId, '', INVALID_INPUT: exportJobId or downloadUrl is required"
  })
  void asksNothingBeforeAllInputsAreRight(String input, String value, String message) {
    ObjectNode variables = variables().put("exportJobId", "0f517c20").put(input, value);

    assertThatThrownBy(() -> connector.run("downloadExport", variables))
        .hasMessageStartingWith(message);
    assertThat(confluence.requests()).isEmpty();
  }
}
