package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.BoundaryEventBuilder;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnSharedCamunda
class ScrollExportProcessIT {

  private static final String CALLER = "caller";

  /** Calls the process as a modeller would, with one boundary event per error of the contract. */
  @BeforeAll
  static void deployCaller() {
    BpmnModelInstance caller =
        Bpmn.createExecutableProcess(CALLER)
            .startEvent()
            .callActivity("ExportPage", call -> call.zeebeProcessId("scroll-export"))
            .endEvent("Exported")
            .moveToActivity("ExportPage")
            .boundaryEvent("OnFailed", event -> withStatus(event.error("EXPORT_FAILED")))
            .endEvent("Failed")
            .moveToActivity("ExportPage")
            .boundaryEvent("OnCancelled", event -> withStatus(event.error("EXPORT_CANCELLED")))
            .endEvent("Cancelled")
            .moveToActivity("ExportPage")
            .boundaryEvent("OnTimedOut", event -> event.error("EXPORT_TIMED_OUT"))
            .endEvent("TimedOut")
            .done();
    CAMUNDA
        .client()
        .newDeployResourceCommand()
        .addProcessModel(caller, "caller.bpmn")
        .send()
        .join();
  }

  /** What the error brings stays with the event that catches it, unless the event maps it. */
  private static void withStatus(BoundaryEventBuilder event) {
    event.zeebeOutputExpression("export", "lastStatus");
  }

  private static Map<String, Object> demoPage(String templateId) {
    return ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, templateId);
  }

  @Test
  void turnsAPageIntoAWordDocument() throws Exception {
    ProcessInstance export =
        CAMUNDA.start("scroll-export", demoPage(ConfluenceSimulator.DEMO_TEMPLATE));
    ProcessTest.advanceUntil(export, i -> i.isEnded() || !i.incidents().isEmpty());

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).endsWith("DownloadDocument", "DocumentReady", "scroll-export");
    JsonNode exported = export.variable("exportedDocument").orElseThrow();
    assertThat(exported.path("fileName").asText()).endsWith(".docx");
    assertThat(exported.path("sha256").asText()).matches("[0-9a-f]{64}");
    byte[] content =
        InMemoryDocumentStore.INSTANCE
            .getDocuments()
            .get(exported.path("document").path("documentId").asText());
    assertThat(content).hasSize(exported.path("size").asInt());
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      assertThat(document.getParagraphs()).isNotEmpty();
    }
  }

  @Test
  void showsItsProgressInOneVariable() {
    ProcessInstance export =
        CAMUNDA.start("scroll-export", demoPage(ConfluenceSimulator.DEMO_TEMPLATE));
    ProcessTest.advanceUntil(export, i -> i.isEnded() || !i.incidents().isEmpty());

    List<JsonNode> values = export.values("export");
    assertThat(values.getFirst().path("status").asText()).isEqualTo("started");
    assertThat(values.getLast().path("status").asText()).isEqualTo("complete");
    assertThat(values.getLast().path("polls").asInt()).isEqualTo(values.size() - 1);
    assertThat(values)
        .extracting(value -> value.path("progress").asInt())
        .isSorted()
        .last()
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "fails, Failed, error, The template could not be applied to the page.",
    "cancelled, Cancelled, cancelled, ''"
  })
  void throwsAnErrorWithTheLastStatusThatTheCallerCatches(
      String templateId, String end, String status, String message) {
    ProcessInstance caller = CAMUNDA.start(CALLER, demoPage(templateId));
    ProcessTest.advanceUntil(caller, ProcessInstance::isEnded);

    assertThat(caller.incidents()).isEmpty();
    assertThat(caller.completed()).contains(end).doesNotContain("Exported");
    JsonNode export = caller.variable("lastStatus").orElseThrow();
    assertThat(export.path("status").asText()).isEqualTo(status);
    assertThat(export.path("message").asText()).isEqualTo(message);
    assertThat(export.path("jobId").asText()).isNotEmpty();
  }

  @Test
  void saysWhyItFailedWhereNobodyCatchesTheError() {
    ProcessInstance export = CAMUNDA.start("scroll-export", demoPage("fails"));
    ProcessTest.advanceUntil(export, i -> !i.incidents().isEmpty());

    assertThat(export.incidents())
        .singleElement()
        .asString()
        .startsWith("UNHANDLED_ERROR_EVENT at GetExportStatus")
        .contains("EXPORT_FAILED", "The template could not be applied to the page.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "PT1H"})
  void givesUpWhenTheExportTakesTooLong(String timeout) {
    Map<String, Object> variables = demoPage("never-ends");
    variables.put("exportTimeout", timeout);
    ProcessInstance caller = CAMUNDA.start(CALLER, variables);
    ProcessTest.advanceUntil(caller, i -> i.entered().contains("ExportPage"));

    CAMUNDA.elapse(Duration.parse(timeout).minusMinutes(1));
    CAMUNDA.settle();
    assertThat(caller.isEnded()).isFalse();
    CAMUNDA.elapse(Duration.ofMinutes(2));
    ProcessTest.advanceUntil(caller, ProcessInstance::isEnded);

    assertThat(caller.completed()).contains("TimedOut");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "absent"})
  void givesUpAfterHalfAnHourByDefault(String timeout) {
    Map<String, Object> variables = demoPage("never-ends");
    if (timeout.isEmpty()) {
      variables.put("exportTimeout", timeout);
    }
    ProcessInstance caller = CAMUNDA.start(CALLER, variables);
    ProcessTest.advanceUntil(caller, i -> i.entered().contains("ExportPage"));

    CAMUNDA.elapse(Duration.ofMinutes(29));
    CAMUNDA.settle();
    assertThat(caller.isEnded()).isFalse();
    CAMUNDA.elapse(Duration.ofMinutes(2));
    ProcessTest.advanceUntil(caller, ProcessInstance::isEnded);

    assertThat(caller.completed()).contains("TimedOut");
  }

  @Test
  void keepsTheSecretOutOfTheProcess() {
    ProcessInstance export =
        CAMUNDA.start("scroll-export", demoPage(ConfluenceSimulator.DEMO_TEMPLATE));
    ProcessTest.advanceUntil(export, i -> i.isEnded() || !i.incidents().isEmpty());

    String token = ConfluenceSimulator.DEMO_USER.apiToken();
    assertThat(CONFLUENCE.requests(Endpoint.CONVERSION))
        .last()
        .satisfies(
            request ->
                assertThat(request.header("Authorization")).isEqualTo(ProcessTest.AUTHORIZATION));
    assertThat(CAMUNDA.records())
        .isNotEmpty()
        .noneMatch(record -> record.contains(token))
        .noneMatch(record -> record.contains(ProcessTest.AUTHORIZATION.substring(6)));
    assertThat(CAMUNDA.records()).noneMatch(record -> record.contains("jwt="));
  }

  @Test
  void endsInAnIncidentThatSaysWhatToChange() {
    Map<String, Object> variables = ProcessTest.export("999", ConfluenceSimulator.DEMO_TEMPLATE);
    ProcessInstance export = CAMUNDA.start("scroll-export", variables);
    ProcessTest.advanceUntil(export, i -> !i.incidents().isEmpty());

    assertThat(export.incidents())
        .singleElement()
        .asString()
        .startsWith("JOB_NO_RETRIES at StartExport: NOT_FOUND: The exporter at 127.0.0.1")
        .contains("start the export of page 999");
  }
}
