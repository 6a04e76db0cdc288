package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.annotation.Operation;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations with their inputs in one variable. */
class ScrollExportStepConnectorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @AutoClose
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  private final ConnectorCall connector = new ConnectorCall(new ScrollExportStepConnector());

  private ObjectNode inputs() {
    return Inputs.ofExport(confluence);
  }

  private static ObjectNode variables(JsonNode inputs) {
    return JSON.createObjectNode().set("scrollExport", inputs);
  }

  @Test
  void startsFollowsAndDownloadsAnExport() {
    JsonNode started = connector.run("startExport", variables(inputs()));
    ObjectNode next = inputs().put("exportJobId", started.path("jobId").asText());
    JsonNode status = connector.run("getExportStatus", variables(next.set("previous", started)));
    JsonNode exported = connector.run("downloadExport", variables(next));

    assertThat(started.path("jobId").asText()).isEqualTo(confluence.jobs().getFirst().id());
    assertThat(status.path("status").asText()).isEqualTo("complete");
    assertThat(status.path("polls").asInt()).isEqualTo(1);
    assertThat(exported.path("fileName").asText()).endsWith(".docx");
  }

  @Test
  void takesThePageByItsAddress() {
    ObjectNode inputs = inputs();
    ((ObjectNode) inputs.path("exportRequest"))
        .put(
            "pageId",
            confluence.baseUrl() + "/spaces/DOC/pages/" + ConfluenceSimulator.DEMO_PAGE + "/Title");

    connector.run("startExport", variables(inputs));

    assertThat(confluence.jobs())
        .singleElement()
        .satisfies(
            job -> assertThat(job.request().pageId()).isEqualTo(ConfluenceSimulator.DEMO_PAGE));
  }

  @Test
  void readsNoOtherVariable() {
    ObjectNode beside = inputs();
    beside.putObject("scrollExport");

    assertThatThrownBy(() -> connector.run("startExport", beside))
        .hasMessageStartingWith("INVALID_INPUT: ")
        .hasMessageContaining(" is required");
    assertThat(ScrollExportStepConnector.class.getAnnotation(OutboundConnector.class))
        .extracting(OutboundConnector::inputVariables)
        .isEqualTo(new String[] {"scrollExport"});
  }

  @ParameterizedTest
  @CsvSource({
    "startExport, '{}'",
    "getExportStatus, '{}'",
    "downloadExport, '{}'",
    "startExport, '{\"scrollExport\": null}'"
  })
  void saysWhenItsVariableIsMissing(String operation, String variables) throws Exception {
    JsonNode given = JSON.readTree(variables);

    assertThatThrownBy(() -> connector.run(operation, given))
        .isInstanceOfSatisfying(
            ConnectorRetryException.class,
            e -> {
              assertThat(e.getErrorCode()).isEqualTo("INVALID_INPUT");
              assertThat(e.getRetries()).isZero();
            })
        .hasMessage("INVALID_INPUT: scrollExport is required: the inputs are its entries.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"text\"", "5", "[1]", "true", "{\"integration\": \"text\"}"})
  void namesAnInputWhenItsVariableIsSomethingElse(String value) throws Exception {
    JsonNode given = variables(JSON.readTree(value));

    assertThatThrownBy(() -> connector.run("startExport", given))
        .hasMessageStartingWith("INVALID_INPUT: integration.type ");
  }

  @Test
  void hasAllOperationsOfTheConnectorWithInputsOfTheirOwn() {
    assertThat(operations(ScrollExportStepConnector.class))
        .containsAll(operations(ScrollExportConnector.class));
  }

  private static List<String> operations(Class<?> connector) {
    return Arrays.stream(connector.getMethods())
        .map(method -> method.getAnnotation(Operation.class))
        .filter(Objects::nonNull)
        .map(Operation::id)
        .sorted()
        .toList();
  }
}
