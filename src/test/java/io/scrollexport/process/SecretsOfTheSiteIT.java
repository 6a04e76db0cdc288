package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.local.FailedTry;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.http.ReceivedRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the secrets of process {@code scroll-export} go to their own site and to no other. */
@OnSharedCamunda
class SecretsOfTheSiteIT {

  private static final String REFERENCE = "{{secrets.CONFLUENCE_TOKEN}}";

  private final Map<String, Object> variables =
      ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);
  private ConfluenceSimulator other;

  @BeforeEach
  void startAnotherSite() {
    other = ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();
  }

  @AfterEach
  void nothingOfASecretReachedIt() {
    String token = ConfluenceSimulator.DEMO_USER.apiToken();
    assertThat(other.requests())
        .noneMatch(request -> texts(request).anyMatch(text -> text.contains(token)));
    other.close();
    CONFLUENCE.clearFaults();
  }

  private static Stream<String> texts(ReceivedRequest request) {
    String header = String.valueOf(request.header("Authorization"));
    String pair =
        header.startsWith("Basic ")
            ? new String(Base64.getDecoder().decode(header.substring(6)), UTF_8)
            : "";
    return Stream.of(header, pair, request.toString(), request.body());
  }

  private static ProcessInstance run(Map<String, Object> variables) {
    ProcessInstance export = CAMUNDA.start("scroll-export", variables);
    ProcessTest.advanceUntil(export, i -> i.isEnded() || !i.incidents().isEmpty());
    return export;
  }

  @Test
  void aPageAndATemplateAreEnough() {
    ProcessInstance export = run(variables);

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("DocumentReady");
    assertThat(export.variables())
        .containsExactlyInAnyOrder("exportRequest", "export", "exportedDocument");
  }

  @Test
  void aCallerWithATokenOfItsOwnExportsFromItsOwnSite() {
    ProcessInstance export = run(ProcessTest.exportFrom(other));

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("DocumentReady");
    assertThat(other.jobs()).hasSize(1);
  }

  @Test
  void variablesOfAllNamesOfTheConnectorsInputsHaveNoEffect() {
    for (String name :
        List.of(
            "exposeDownloadUrl",
            "fileName",
            "maxSizeInMegabytes",
            "downloadUrl",
            "exportJobId",
            "previous",
            "allowedHosts",
            "downloadTimeout",
            "connectionTimeoutInSeconds",
            "readTimeoutInSeconds",
            "scrollExport",
            "operation",
            "macroName",
            "baseUrl")) {
      variables.put(name, Map.of("wrong", "on purpose"));
    }

    ProcessInstance export = run(variables);

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("DocumentReady");
    assertThat(export.variable("export").orElseThrow().has("downloadUrl")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "authentication, token, authentication.token",
    "integration, macroName, integration.macroName",
    "integration, baseUrl, integration.baseUrl",
    "exportRequest, templateId, exportRequest.templateId",
    "exportRequest, pageId, exportRequest.pageId"
  })
  void aReferenceOfACallerIsRefusedByTheNameOfTheInput(String context, String field, String input) {
    variables.putAll(ProcessTest.exportFrom(other));
    Map<Object, Object> changed = new HashMap<>((Map<?, ?>) variables.get(context));
    changed.put(field, REFERENCE);
    variables.put(context, changed);

    assertThat(run(variables).incidents())
        .singleElement()
        .asString()
        .startsWith(
            "JOB_NO_RETRIES at StartExport: INVALID_INPUT: "
                + input
                + " refers to the secret CONFLUENCE_TOKEN")
        .endsWith(
            "Leave authentication and integration out to use the secrets of this runtime, or give"
                + " the value.");
    assertThat(other.jobs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StartExport",
        "GetExportStatus",
        "WaitForNextPoll",
        "ExportFinished",
        "DownloadDocument"
      })
  void anInstanceThatBeginsInTheMiddleWithMadeUpVariablesGetsNoSecretEither(String element) {
    variables.putAll(MadeUpVariables.at(other.baseUrl(), REFERENCE));
    ProcessInstance export = CAMUNDA.startBefore("scroll-export", element, variables);

    ProcessTest.advanceUntil(export, i -> i.isEnded() || !i.incidents().isEmpty());

    assertThat(export.completed()).doesNotContain("DocumentReady");
    assertThat(export.incidents())
        .singleElement()
        .asString()
        .doesNotContain(ConfluenceSimulator.DEMO_USER.apiToken());
  }

  @Test
  void aKeyThatIsNoFieldIsIgnoredWhateverItHolds() {
    Map<Object, Object> request = new HashMap<>((Map<?, ?>) variables.get("exportRequest"));
    request.put("comment", REFERENCE);
    request.put(REFERENCE, "a key");
    variables.put("exportRequest", request);

    ProcessInstance export = run(variables);

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("DocumentReady");
  }

  @Test
  void aJobIdThatIsAReferenceEndsTheExportBeforeAnybodyResolvesIt() {
    String answer =
        "<div class=\\\"result\\\"><code class=\\\"success\\\">{&quot;jobId&quot;:&quot;"
            + REFERENCE
            + "&quot;}</code></div>";
    other.fault(
        Endpoint.CONVERSION,
        10,
        Faults.status(
            200,
            "application/json",
            "{\"representation\":\"export_view\",\"value\":\"" + answer + "\"}"));

    ProcessInstance export = run(ProcessTest.exportFrom(other));

    assertThat(export.incidents())
        .singleElement()
        .asString()
        .contains("at StartExport: UNEXPECTED_RESPONSE: ");
    assertThat(export.variable("export")).isEmpty();
  }

  @Test
  void throttlingKeepsTheRetriesOfItsTasks() {
    CONFLUENCE.fault(Endpoint.CONVERSION, 2, Throttling.forSeconds(1));

    ProcessInstance export = run(variables);

    assertThat(export.completed()).contains("DocumentReady");
    assertThat(export.failedTries()).isNotEmpty().extracting(FailedTry::retries).containsOnly(5);
  }
}
