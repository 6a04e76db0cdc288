package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.site.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who polls a job has asked for its download URL already. */
class KnownUrlTest {

  @AutoClose
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  private final ConnectorCall connector = new ConnectorCall(new ScrollExportConnector());

  private ObjectNode variables(User user) {
    return Inputs.ofExport(confluence, user.accessToken());
  }

  private ObjectNode polledJob() {
    ObjectNode variables = variables(ConfluenceSimulator.DEMO_USER);
    JsonNode started = connector.run("startExport", variables);
    variables.put("exportJobId", started.path("jobId").asText());
    connector.run("getExportStatus", variables);
    return variables;
  }

  private int questions() {
    return confluence.requests(Endpoint.CONVERSION).size();
  }

  @Test
  void saysNothingToTheExporterThatWasSaidJustNow() {
    ObjectNode job = polledJob();
    int asked = questions();

    connector.run("downloadExport", job);

    assertThat(questions()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void asksForAFreshUrlWhereTheStoreRefusesTheKnownOne(int status) {
    ObjectNode job = polledJob();
    int asked = questions();
    confluence.fault(Endpoint.DOWNLOAD, Faults.status(status));

    connector.run("downloadExport", job);

    assertThat(questions()).isEqualTo(asked + 1);
    assertThat(confluence.requests(Endpoint.DOWNLOAD)).hasSize(2);
  }

  @Test
  void asksOnceOnly() {
    ObjectNode job = polledJob();
    int asked = questions();
    confluence.fault(Endpoint.DOWNLOAD, 2, Faults.status(410));

    assertThatThrownBy(() -> connector.run("downloadExport", job))
        .hasMessageStartingWith("DOWNLOAD_EXPIRED: ");
    assertThat(questions()).isEqualTo(asked + 1);
  }

  @Test
  void tellsNobodyElse() {
    ObjectNode job = polledJob();
    int asked = questions();
    ObjectNode other = variables(confluence.user("other@example.com"));

    assertThatThrownBy(
            () ->
                connector.run("downloadExport", other.set("exportJobId", job.path("exportJobId"))))
        .hasMessageStartingWith("NOT_FOUND: ");
    assertThat(questions()).isEqualTo(asked + 1);
    assertThat(confluence.requests(Endpoint.DOWNLOAD)).isEmpty();
  }

  @Test
  void checksTheHostOfAKnownUrlAnew() {
    ObjectNode variables = variables(ConfluenceSimulator.DEMO_USER);
    JsonNode started = connector.run("startExport", variables);
    variables.put("exportJobId", started.path("jobId").asText());
    confluence.fault(
        Endpoint.CONVERSION,
        1,
        Faults.body(statusWith("https://files.example.com/x.docx?k=secret")));
    connector.run("getExportStatus", variables);

    assertThatThrownBy(() -> connector.run("downloadExport", variables))
        .hasMessageStartingWith("DOWNLOAD_URL_REJECTED: ")
        .hasMessageContaining("files.example.com")
        .hasMessageNotContaining("secret");
  }

  private static byte[] statusWith(String url) {
    ObjectNode rendered = new ObjectMapper().createObjectNode();
    rendered
        .put(
            "value",
            "<code class=\"success\">{\"status\":\"complete\",\"downloadUrl\":\""
                + url
                + "\"}</code>")
        .put("representation", "export_view");
    return rendered.toString().getBytes(StandardCharsets.UTF_8);
  }
}
