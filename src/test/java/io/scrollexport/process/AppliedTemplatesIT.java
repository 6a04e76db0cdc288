package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Processes to which the modeller's own libraries have applied the element templates. */
@OnSharedCamunda
class AppliedTemplatesIT {

  private static final Path MODELS = Path.of("src/test/resources/io/scrollexport/template");

  @BeforeAll
  static void deploy() {
    for (String model : List.of("export-call", "start-export", "start-export-uncaught")) {
      CAMUNDA.deploy(MODELS.resolve(model + ".bpmn"));
    }
  }

  private static ProcessInstance start(String process, String page, String template) {
    return CAMUNDA.start(
        process, Map.of("site", CONFLUENCE.baseUrl(), "page", page, "template", template));
  }

  private static ProcessInstance startDemo(String process) {
    return start(process, ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);
  }

  private static void run(ProcessInstance instance) {
    ProcessTest.advanceUntil(instance, i -> i.isEnded() || !i.incidents().isEmpty());
  }

  /** What the runtime told the engine about the failures of the instance's jobs. */
  private static List<JsonNode> failures(ProcessInstance instance) throws IOException {
    List<JsonNode> failures = new ArrayList<>();
    for (String record : CAMUNDA.records()) {
      JsonNode json = new ObjectMapper().readTree(record);
      if (json.path("valueType").asText().equals("JOB")
          && json.path("intent").asText().equals("FAILED")
          && json.path("value").path("processInstanceKey").asLong() == instance.key()) {
        failures.add(json.path("value"));
      }
    }
    return failures;
  }

  @Test
  void oneCallActivityExportsAPageAndBringsTheDocumentBack() {
    ProcessInstance call = startDemo("export-call");
    run(call);

    assertThat(call.incidents()).isEmpty();
    assertThat(call.completed()).contains("Done");
    assertThat(call.variable("exportedDocument").orElseThrow().path("fileName").asText())
        .endsWith(".docx");
    assertThat(call.variable("export").orElseThrow().path("status").asText()).isEqualTo("complete");
    assertThat(call.variable("authentication")).isEmpty();
  }

  @Test
  void aCallWithPageAndTemplateGoesToTheSiteOfTheSecrets() {
    run(startDemo("export-call"));

    assertThat(CONFLUENCE.requests(Endpoint.CONVERSION))
        .last()
        .satisfies(
            request ->
                assertThat(request.header("Authorization")).isEqualTo(ProcessTest.AUTHORIZATION));
    assertThat(CAMUNDA.records())
        .isNotEmpty()
        .noneMatch(record -> record.contains(ConfluenceSimulator.DEMO_USER.apiToken()));
  }

  @Test
  void theErrorOfAFailedExportReachesTheCallWithTheExportersWords() {
    ProcessInstance call = start("export-call", ConfluenceSimulator.DEMO_PAGE, "fails");
    run(call);

    assertThat(call.incidents()).isEmpty();
    assertThat(call.completed()).contains("Handled").doesNotContain("Done");
    assertThat(call.variable("problem").orElseThrow().asText())
        .isEqualTo("The template could not be applied to the page.");
  }

  @Test
  void throttlingWaitsAsLongAsTheSiteAsksAndKeepsTheRetries() throws IOException {
    CONFLUENCE.fault(Endpoint.CONVERSION, Throttling.forSeconds(3));
    ProcessInstance export = startDemo("start-export");
    run(export);

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("Done");
    assertThat(failures(export))
        .isNotEmpty()
        .allSatisfy(failure -> assertThat(failure.path("retries").asInt()).isEqualTo(3))
        .first()
        .satisfies(
            failure -> {
              assertThat(failure.path("retryBackoff").asLong()).isEqualTo(3000);
              assertThat(failure.path("errorMessage").asText()).startsWith("RATE_LIMITED: ");
            });
  }

  @Test
  void aFailureThatARetryMayMendCostsOneAndTakesTheBackOff() throws IOException {
    CONFLUENCE.fault(Endpoint.CONVERSION, Faults.status(503));
    ProcessInstance export = startDemo("start-export");
    run(export);

    assertThat(export.completed()).contains("Done");
    assertThat(failures(export))
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.path("retries").asInt()).isEqualTo(2);
              assertThat(failure.path("retryBackoff").asLong()).isEqualTo(10_000);
            });
  }

  @Test
  void aPermanentFailureIsCaughtByABoundaryEventThatSeesItsMessage() {
    ProcessInstance export = start("start-export", "999", ConfluenceSimulator.DEMO_TEMPLATE);
    run(export);

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("Handled").doesNotContain("Done");
    assertThat(export.variable("problem").orElseThrow().asText())
        .startsWith("NOT_FOUND: The exporter at")
        .contains("start the export of page 999");
  }

  @Test
  void aPermanentFailureThatNobodyCatchesIsAnIncidentWithItsMessage() {
    ProcessInstance export =
        start("start-export-uncaught", "999", ConfluenceSimulator.DEMO_TEMPLATE);
    run(export);

    assertThat(export.incidents())
        .singleElement()
        .asString()
        .startsWith("UNHANDLED_ERROR_EVENT at Step")
        .contains("NOT_FOUND: The exporter at")
        .contains("start the export of page 999");
  }

  @Test
  void aSuccessIsLeftAlone() {
    ProcessInstance export = startDemo("start-export-uncaught");
    run(export);

    assertThat(export.incidents()).isEmpty();
    assertThat(export.variable("export").orElseThrow().path("status").asText())
        .isEqualTo("started");
  }
}
