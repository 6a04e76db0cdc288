package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.exporter.ExportFormat;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.http.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Files of an exporter on Data Center, which wants the sign-in for them as well. */
class DataCenterDownloadTest {

  @AutoClose
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  private final ConnectorCall connector = new ConnectorCall(new ScrollExportConnector());

  private ObjectNode variables(String integration) {
    ObjectNode variables = new ObjectMapper().createObjectNode();
    variables
        .putObject("authentication")
        .put("type", "basic")
        .put("username", ConfluenceSimulator.DEMO_USER.email())
        .put("password", ConfluenceSimulator.DEMO_USER.apiToken());
    variables
        .putObject("integration")
        .put("type", integration)
        .put("baseUrl", confluence.baseUrl())
        .put("exporterUrl", confluence.urls().dataCenterExporter(ExportFormat.PDF));
    variables
        .putObject("exportRequest")
        .put("pageId", ConfluenceSimulator.DEMO_PAGE)
        .put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    return variables;
  }

  private ObjectNode job() {
    JsonNode started = connector.run("startExport", variables("rest"));
    return variables("rest").put("exportJobId", started.path("jobId").asText());
  }

  private List<Boolean> signIns() {
    return confluence.requests(Endpoint.ARTIFACT).stream()
        .map(request -> request.header("Authorization") != null)
        .toList();
  }

  @Test
  void signsInForTheFileOfAJob() {
    JsonNode exported = connector.run("downloadExport", job());

    assertThat(exported.path("fileName").asText()).endsWith(".pdf");
    assertThat(signIns()).containsExactly(false, true);
  }

  @Test
  void signsInWhereTheLoginPageStandsInPlaceOfTheFile() {
    Fault toLogin = Faults.redirect(302, "/confluence/login.action?os_destination=%2Fplugins");
    confluence.fault(Endpoint.ARTIFACT, toLogin);
    connector.run("downloadExport", job());
    confluence.fault(Endpoint.ARTIFACT, Faults.htmlPage());
    connector.run("downloadExport", job());

    assertThat(signIns()).containsExactly(false, true, false, true);
    assertThat(confluence.requests(Endpoint.LOGIN)).isEmpty();
  }

  @Test
  void tellsWhereTheSignInIsRefused() {
    ObjectNode job = job();
    confluence.fault(Endpoint.ARTIFACT, 2, Faults.status(401));

    assertThatThrownBy(() -> connector.run("downloadExport", job))
        .hasMessageStartingWith("UNAUTHORIZED: ")
        .hasMessageNotContaining(ConfluenceSimulator.DEMO_USER.apiToken());
  }

  @Test
  void neverSignsInForUrlsOfAnApiThatAProcessNames() {
    ObjectNode job = job();
    String url =
        connector
            .run("getExportStatus", job.put("exposeDownloadUrl", true))
            .path("downloadUrl")
            .asText();

    for (String integration : List.of("rest", "macro")) {
      assertThatThrownBy(
              () -> connector.run("downloadExport", variables(integration).put("downloadUrl", url)))
          .hasMessageStartingWith("DOWNLOAD_EXPIRED: ");
    }
    assertThat(signIns()).containsExactly(false, false);
  }

  @Test
  void neverSignsInThroughConfluence() {
    JsonNode started = connector.run("startExport", variables("macro"));
    ObjectNode job = variables("macro").put("exportJobId", started.path("jobId").asText());
    confluence.fault(Endpoint.DOWNLOAD, 2, Faults.status(401));

    assertThatThrownBy(() -> connector.run("downloadExport", job))
        .hasMessageStartingWith("DOWNLOAD_EXPIRED: ");
    assertThat(confluence.requests(Endpoint.DOWNLOAD))
        .isNotEmpty()
        .extracting((ReceivedRequest request) -> request.header("Authorization"))
        .containsOnlyNulls();
  }
}
