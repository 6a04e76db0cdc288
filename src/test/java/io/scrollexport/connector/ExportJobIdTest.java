package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IDs of jobs that servers and proxies would resolve away as parts of a path. */
class ExportJobIdTest {

  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.start();
  private final ConnectorCall connector = new ConnectorCall(new ScrollExportConnector());

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "%2e", "%2E%2e", ".%2E"})
  void dotsAreNoJob(String jobId) {
    List<Map<String, String>> integrations =
        List.of(
            Map.of("type", "rest", "exporterUrl", confluence.urls().exporter()),
            Map.of("type", "macro", "baseUrl", confluence.baseUrl()));

    for (Map<String, String> integration : integrations) {
      for (String operation : List.of("getExportStatus", "downloadExport")) {
        ObjectNode variables =
            new ObjectMapper()
                .valueToTree(
                    Map.of(
                        "authentication",
                        Map.of("type", "bearer", "token", "t0ken"),
                        "integration",
                        integration,
                        "exportJobId",
                        jobId));

        assertThatThrownBy(() -> connector.run(operation, variables))
            .isInstanceOfSatisfying(
                ConnectorRetryException.class,
                failure -> assertThat(failure.getErrorCode()).isEqualTo("INVALID_INPUT"))
            .hasMessage(
                "INVALID_INPUT: exportJobId is '" + jobId + "', which cannot be part of a path.");
      }
    }
    assertThat(confluence.requestCount()).isZero();
  }
}
