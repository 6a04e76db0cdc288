package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnSharedCamunda
class ConvertMacroProcessIT {

  private static final String PROCESS = "convert-macro";
  private static final String CALLER = MacroProcess.caller(PROCESS);

  @BeforeAll
  static void deploy() {
    MacroProcess.deploy(PROCESS, "CONVERSION_FAILED", "CONVERSION_TIMED_OUT");
  }

  @AfterEach
  void convertAtOnceAgain() {
    CONFLUENCE.conduct().asyncConversionsTake(Duration.ZERO, 0);
    CONFLUENCE.clearFaults();
  }

  private static Map<String, Object> variables() {
    return MacroProcess.variables(MacroProcess.OPTIONS_PAGE, MacroProcess.OPTIONS_MACRO);
  }

  private static ProcessInstance ended(ProcessInstance instance) {
    ProcessTest.advanceUntil(instance, i -> i.isEnded() || !i.incidents().isEmpty());
    assertThat(instance.incidents()).isEmpty();
    return instance;
  }

  @Test
  void endsWithTheConvertedMacro() {
    ProcessInstance conversion = ended(CAMUNDA.start(PROCESS, variables()));

    assertThat(conversion.completed())
        .containsExactly(
            "ConversionRequested",
            "StartConversion",
            "WaitForNextPoll",
            "GetConversionResult",
            "ConversionFinished",
            "MacroConverted",
            PROCESS);
    JsonNode result = conversion.variable("conversion").orElseThrow();
    assertThat(result.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(result.path("representation").asText()).isEqualTo("export_view");
    assertThat(result.path("value").asText()).contains("<dt>scope</dt><dd>descendants</dd>");
  }

  @Test
  void pollsUntilConfluenceIsDone() {
    CONFLUENCE.conduct().asyncConversionsTake(Duration.ZERO, 3);

    ProcessInstance conversion = ended(CAMUNDA.start(PROCESS, variables()));

    List<JsonNode> values = conversion.values("conversion");
    assertThat(values)
        .extracting(value -> value.path("polls").asInt())
        .containsExactly(0, 1, 2, 3, 0);
    assertThat(values.subList(1, 4))
        .allSatisfy(
            value ->
                assertThat(Duration.parse(value.path("nextPollIn").asText()))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10)));
    assertThat(values.getLast().path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void keepsLargeContentInADocument() {
    Map<String, Object> variables = variables();
    variables.put(
        "macro",
        Map.of(
            "contentId",
            MacroProcess.OPTIONS_PAGE,
            "macroId",
            MacroProcess.OPTIONS_MACRO,
            "storeAsDocument",
            true));

    ProcessInstance conversion = ended(CAMUNDA.start(PROCESS, variables));

    JsonNode result = conversion.variable("conversion").orElseThrow();
    assertThat(result.has("value")).isFalse();
    byte[] content =
        ProcessTest.DOCUMENTS
            .getDocuments()
            .get(result.path("document").path("documentId").asText());
    assertThat(new String(content, StandardCharsets.UTF_8)).contains("<dd>descendants</dd>");
  }

  @Test
  void throwsAnErrorWhereTheConversionFailed() {
    CONFLUENCE.conduct().failAsyncConversions(1, "The macro could not be rendered");

    ProcessInstance caller = ended(CAMUNDA.start(CALLER, variables()));

    assertThat(caller.completed()).contains("CONVERSION_FAILED").doesNotContain("Done");
    assertThat(caller.variable("conversionProblem").orElseThrow().asText())
        .isEqualTo("The macro could not be rendered");
  }

  @Test
  void givesUpBeforeAResultCouldHaveExpired() {
    CONFLUENCE.conduct().asyncConversionsTake(Duration.ofHours(1), 0);
    int conversions = CONFLUENCE.requests(Endpoint.MACRO_ASYNC_CONVERSION).size();
    ProcessInstance caller = CAMUNDA.start(CALLER, variables());
    ProcessTest.advanceUntil(
        caller, i -> CONFLUENCE.requests(Endpoint.MACRO_ASYNC_CONVERSION).size() > conversions);

    int polls = CONFLUENCE.requests(Endpoint.ASYNC_RESULT).size();
    CAMUNDA.elapse(Duration.ofMinutes(4));
    Awaitility.await("a poll after four minutes")
        .atMost(Duration.ofSeconds(90))
        .until(() -> CONFLUENCE.requests(Endpoint.ASYNC_RESULT).size() > polls);
    assertThat(caller.isEnded()).isFalse();
    CAMUNDA.elapse(Duration.ofSeconds(59));
    ProcessTest.advanceUntil(caller, ProcessInstance::isEnded);

    assertThat(caller.completed()).contains("CONVERSION_TIMED_OUT");
  }

  @Test
  void leavesNoIncidentBehindWhereTheResultIsGone() {
    CONFLUENCE.fault(Endpoint.ASYNC_RESULT, Faults.status(404));
    ProcessInstance caller = CAMUNDA.start(CALLER, variables());
    ProcessTest.advanceUntil(caller, i -> incidents().findAny().isPresent());

    assertThat(incidents())
        .singleElement()
        .asString()
        .contains("NOT_FOUND: ")
        .contains("Start the conversion anew.");
    CAMUNDA.elapse(Duration.ofMinutes(5));
    ProcessTest.advanceUntil(caller, ProcessInstance::isEnded);
    assertThat(caller.completed()).contains("CONVERSION_TIMED_OUT");
  }

  /** Of any instance, since the caller does not have those of the process that it calls. */
  private static Stream<String> incidents() {
    return CAMUNDA.records().stream()
        .filter(record -> record.contains("\"intent\":\"CREATED\""))
        .filter(record -> record.contains("\"errorType\":\"JOB_NO_RETRIES\""))
        .filter(record -> record.contains("\"elementId\":\"GetConversionResult\""));
  }

  @Test
  void keepsTheSecretOutOfTheProcess() {
    ended(CAMUNDA.start(PROCESS, variables()));

    assertThat(CONFLUENCE.requests(Endpoint.MACRO_ASYNC_CONVERSION))
        .last()
        .satisfies(
            request ->
                assertThat(request.header("Authorization")).isEqualTo(ProcessTest.AUTHORIZATION));
    assertThat(CAMUNDA.records())
        .isNotEmpty()
        .noneMatch(record -> record.contains(ConfluenceSimulator.DEMO_USER.apiToken()));
  }
}
