package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorException;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a remote side wrote, on its way into results and messages: it stays text. */
class RemoteWordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = ConfluenceSimulator.DEMO_USER.accessToken();
  private static final String LINK = "https://files.example.com/d.docx?jwt=abc.def";

  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.start();
  private final ConnectorCall connector = new ConnectorCall(new ScrollExportConnector());

  @Test
  void aReferenceInAMessageIsBrokenAlsoInAThrottledPollAfterIt() {
    String written = "token {{secrets.CONFLUENCE_TOKEN}}, camunda.secrets.X";
    String broken = "token {{secrets. CONFLUENCE_TOKEN}}, camunda.secrets. X";
    confluence.fault(Endpoint.CONVERSION, status("running", written));
    JsonNode first = connector.run("getExportStatus", poll("7"));
    confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(5));
    JsonNode second =
        connector.run("getExportStatus", poll("7").<ObjectNode>set("previous", first));

    assertThat(first.path("message").asText()).isEqualTo(broken);
    assertThat(second.path("throttled").asBoolean()).isTrue();
    assertThat(second.path("message").asText()).isEqualTo(broken);
  }

  @Test
  void whatAProcessHandsInAsTheLastResultPassesTheSameBorder() {
    ObjectNode previous = JSON.createObjectNode().put("jobId", "7");
    previous.put("status", "running").put("message", TOKEN + " " + LINK);
    confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(5));

    JsonNode poll =
        connector.run("getExportStatus", poll("7").<ObjectNode>set("previous", previous));

    assertThat(poll.path("status").asText()).isEqualTo("running");
    assertThat(poll.path("message").asText()).isEqualTo("*** https://files.example.com/d.docx");
  }

  @ParameterizedTest
  @CsvSource({"macro, CONVERSION", "rest, EXPORT_STATUS"})
  void aMessageOfMegabytesIsCut(String integration, Endpoint endpoint) {
    String longest = "words ".repeat(600_000);
    confluence.fault(
        endpoint,
        integration.equals("macro") ? status("running", longest) : json(running(longest)));

    JsonNode poll = connector.run("getExportStatus", poll("7", integration));

    assertThat(poll.path("status").asText()).isEqualTo("running");
    assertThat(poll.path("message").asText()).startsWith("words words").hasSize(1_000);
  }

  @Test
  void aStatusMessageShowsNeitherOurTokenNorALink() {
    confluence.fault(Endpoint.CONVERSION, status("error", "No " + TOKEN + " for " + LINK));

    assertThat(connector.run("getExportStatus", poll("7")).path("message").asText())
        .isEqualTo("No *** for https://files.example.com/d.docx");
  }

  static Stream<Arguments> refusals() {
    String said = "No " + TOKEN + " for " + LINK + " {{secrets.X}}";
    String error = "{\"status\":400,\"message\":\"" + said + "\"}";
    return Stream.of(
        Arguments.of("INVALID_REQUEST", html("<code class=error>" + error + "</code>")),
        Arguments.of("MACRO_NOT_RENDERED", html("<p>" + said + "</p>")),
        Arguments.of("REMOTE_ERROR", html("<p>Error rendering macro 'a' : null " + said + "</p>")),
        Arguments.of("INVALID_REQUEST", Faults.status(400, "application/json", error)),
        Arguments.of("UNAUTHORIZED", Faults.status(401, "text/plain", said)),
        Arguments.of("REMOTE_ERROR", Faults.status(408, "text/plain", said)),
        Arguments.of("UNEXPECTED_RESPONSE", Faults.status(418, "text/plain", said)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalQuotesTheWordsAndNoCredential(String code, Fault refusal) {
    confluence.fault(Endpoint.CONVERSION, refusal);

    ConnectorException failure = failure(connector, "startExport", variables("macro"));

    assertThat(failure.getErrorCode()).isEqualTo(code);
    assertThat(failure.getMessage())
        .contains("No *** for https://files.example.com/d.docx {{secrets. X}}");
    assertThat(trace(failure)).doesNotContain(TOKEN, "jwt", "secrets.X");
  }

  @Test
  void aFailedConversionQuotesNoCredential() {
    confluence.conduct().failAsyncConversions(1, "No " + TOKEN + " for " + LINK);
    ObjectNode variables = variables("macro");
    ((ObjectNode) variables.path("integration")).put("rendering", "async");

    ConnectorException failure = failure(connector, "startExport", variables);

    assertThat(failure.getMessage())
        .startsWith("REMOTE_ERROR: ")
        .contains("No *** for https://files.example.com/d.docx");
  }

  @Test
  void anAuthorizationServerThatRepeatsTheSecretIsNotQuotedWithIt() {
    String said = "{\"error\":\"invalid_client\",\"error_description\":\"no s3cr3t\"}";
    confluence.fault(Endpoint.CLIENT_CREDENTIALS, Faults.status(401, "application/json", said));
    ObjectNode variables = variables("macro");
    variables
        .putObject("authentication")
        .put("type", "oauth-client-credentials-flow")
        .put("oauthTokenEndpoint", confluence.urls().tokenEndpoint())
        .put("clientId", "client")
        .put("clientSecret", "s3cr3t");

    assertThat(failure(connector, "startExport", variables).getMessage())
        .startsWith("TOKEN_REQUEST_FAILED: ")
        .contains("(\"invalid_client: no ***\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{secrets.TOKEN}}", "camunda.secrets.TOKEN", "secrets.TOKEN"})
  void aJobIdThatIsAReferenceIsNone(String jobId) {
    confluence.fault(Endpoint.EXPORTS, json("{\"jobId\":\"" + jobId + "\"}"));

    assertThat(failure(connector, "startExport", variables("rest")).getMessage())
        .startsWith("UNEXPECTED_RESPONSE: ")
        .doesNotContain("secrets.");
  }

  @Test
  void aDownloadUrlMeansTheSameAndIsNoReference() {
    String url = "https://x.exporter.k15t.app/Trade%20secrets.docx?jwt=secrets.X";
    confluence.fault(
        Endpoint.EXPORT_STATUS, json("{\"status\":\"complete\",\"downloadUrl\":\"" + url + "\"}"));

    JsonNode status =
        connector.run("getExportStatus", poll("7", "rest").put("exposeDownloadUrl", true));

    assertThat(status.path("downloadUrl").asText())
        .isEqualTo("https://x.exporter.k15t.app/Trade%20secrets%2Edocx?jwt=secrets%2EX");
  }

  private static Fault status(String word, String message) {
    String json = JSON.createObjectNode().put("status", word).put("message", message).toString();
    return html("<code class='success'>" + json + "</code>");
  }

  private static String running(String message) {
    return JSON.createObjectNode().put("status", "running").put("message", message).toString();
  }

  private static Fault html(String value) {
    return json(
        JSON.createObjectNode()
            .put("value", value)
            .put("representation", "export_view")
            .toString());
  }

  private static Fault json(String body) {
    return Faults.status(200, "application/json", body);
  }

  private ObjectNode variables(String integration) {
    return JSON.valueToTree(
        Map.of(
            "authentication",
            Map.of("type", "bearer", "token", TOKEN),
            "integration",
            integration.equals("macro")
                ? Map.of("type", "macro", "baseUrl", confluence.baseUrl())
                : Map.of("type", "rest", "exporterUrl", confluence.urls().exporter()),
            "exportRequest",
            Map.of(
                "pageId",
                ConfluenceSimulator.DEMO_PAGE,
                "templateId",
                ConfluenceSimulator.DEMO_TEMPLATE)));
  }

  private ObjectNode poll(String jobId) {
    return poll(jobId, "macro");
  }

  private ObjectNode poll(String jobId, String integration) {
    return variables(integration).put("exportJobId", jobId);
  }

  private static ConnectorException failure(
      ConnectorCall connector, String operation, ObjectNode variables) {
    return catchThrowableOfType(
        ConnectorException.class, () -> connector.run(operation, variables));
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
