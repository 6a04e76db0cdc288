package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrollExportConnectorTest {

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

  private ObjectNode statusOf(JsonNode export) {
    return variables().put("exportJobId", export.path("jobId").asText()).set("previous", export);
  }

  @Test
  void startsAnExport() {
    JsonNode started = connector.run("startExport", variables());

    assertThat(started.path("jobId").asText()).isEqualTo(confluence.jobs().getFirst().id());
    assertThat(started.path("status").asText()).isEqualTo("started");
    assertThat(started.path("finished").asBoolean(true)).isFalse();
    assertThat(started.path("progress").asInt(-1)).isZero();
    assertThat(started.path("polls").asInt(-1)).isZero();
    assertThat(Instant.parse(started.path("startedAt").asText())).isBeforeOrEqualTo(Instant.now());
    assertThat(Duration.parse(started.path("nextPollIn").asText())).isPositive();
  }

  @Test
  void signsInWithAnApiToken() {
    ObjectNode variables = variables();
    variables
        .putObject("authentication")
        .put("type", "basic")
        .put("username", ConfluenceSimulator.DEMO_USER.email())
        .put("password", ConfluenceSimulator.DEMO_USER.apiToken());

    assertThat(connector.run("startExport", variables).path("jobId").asText()).isNotEmpty();
  }

  @Test
  void tellsThatAnExportIsComplete() {
    JsonNode started = connector.run("startExport", variables());
    JsonNode status = connector.run("getExportStatus", statusOf(started));

    assertThat(status.path("status").asText()).isEqualTo("complete");
    assertThat(status.path("finished").asBoolean()).isTrue();
    assertThat(status.path("succeeded").asBoolean()).isTrue();
    assertThat(status.path("progress").asInt()).isEqualTo(100);
    assertThat(status.path("polls").asInt()).isEqualTo(1);
    assertThat(status.path("startedAt")).isEqualTo(started.path("startedAt"));
    assertThat(status.path("throttled").asBoolean(true)).isFalse();
    assertThat(status.has("nextPollIn")).isFalse();
    assertThat(status.has("downloadUrl")).as("a credential, so only on request").isFalse();
  }

  @Test
  void givesTheDownloadUrlOnRequest() {
    JsonNode started = connector.run("startExport", variables());
    JsonNode status =
        connector.run("getExportStatus", statusOf(started).put("exposeDownloadUrl", true));

    assertThat(status.path("downloadUrl").asText()).contains("/download/").contains("?jwt=");
  }

  @ParameterizedTest
  @CsvSource({"fails, error", "cancelled, cancelled"})
  void reportsAnUnhappyEndAsResult(String templateId, String status) {
    ObjectNode variables = variables();
    ((ObjectNode) variables.path("exportRequest")).put("templateId", templateId);
    JsonNode result =
        connector.run("getExportStatus", statusOf(connector.run("startExport", variables)));

    assertThat(result.path("status").asText()).isEqualTo(status);
    assertThat(result.path("finished").asBoolean()).isTrue();
    assertThat(result.path("succeeded").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "exportRequest, pageId, 12a, INVALID_INPUT: exportRequest.pageId must be digits",
    "exportRequest, templateId, '', INVALID_INPUT: exportRequest.templateId is required",
    "exportRequest, scope, tree, 'INVALID_INPUT: exportRequest.scope must be one of current, descendants'",
    "exportRequest, pageId, 999, NOT_FOUND: ",
    "integration, baseUrl, http://example.com/wiki, INVALID_INPUT: integration.baseUrl must begin with https://",
    "integration, baseUrl, https://u:p@example.com, INVALID_INPUT: integration.baseUrl must not hold a user name",
    "integration, macroName, scroll-nonsense, MACRO_NOT_RENDERED: ",
    "authentication, type, password, INVALID_INPUT: authentication.type must be one of ",
    "authentication, token, wrong, UNAUTHORIZED: ",
  })
  void endsAtOnceWithACode(String context, String field, String value, String message) {
    ObjectNode variables = variables();
    ((ObjectNode) variables.path(context)).put(field, value);

    assertThatThrownBy(() -> connector.run("startExport", variables))
        .isInstanceOfSatisfying(
            ConnectorRetryException.class,
            e -> {
              assertThat(e.getRetries()).isZero();
              assertThat(e.getErrorCode()).isEqualTo(message.substring(0, message.indexOf(':')));
            })
        .hasMessageStartingWith(message);
  }

  @Test
  void asksNothingBeforeAllInputsAreRight() {
    ObjectNode variables = variables();
    ((ObjectNode) variables.path("exportRequest")).put("pageId", "12a");

    assertThatThrownBy(() -> connector.run("startExport", variables)).isNotNull();

    assertThat(confluence.requests()).noneMatch(Endpoint.CONVERSION::matches);
  }
}
