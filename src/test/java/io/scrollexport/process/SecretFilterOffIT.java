package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.SecretFilter;
import io.scrollexport.local.engine.LocalEngine;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Process {@code scroll-export} on a runtime whose secret filter is off, as on those that have
 * none: there a reference that reaches a job is resolved, wherever it comes from.
 */
class SecretFilterOffIT {

  private static final ConfluenceSimulator CONFLUENCE =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();
  private static final ConfluenceSimulator OTHER =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();
  private static final String REFERENCE = "{{secrets.CONFLUENCE_TOKEN}}";

  private static LocalCamunda camunda;

  @BeforeAll
  static void startARuntimeThatResolvesAll() {
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    camunda =
        LocalCamunda.joining(
            engine,
            InMemoryDocumentStore.INSTANCE,
            Map.of(
                "CONFLUENCE_URL", CONFLUENCE.baseUrl(),
                "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
                "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken()),
            Map.of(SecretFilter.MODE, "DISABLED"));
    camunda.deploy(Path.of("bpmn/scroll-export.bpmn"));
  }

  @AfterAll
  static void stop() {
    camunda.close();
    CONFLUENCE.close();
    OTHER.close();
  }

  private static ProcessInstance ended(ProcessInstance instance) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              camunda.elapseBetweenJobs(Duration.ofSeconds(1));
              return instance.isEnded() || !instance.incidents().isEmpty();
            });
    return instance;
  }

  private static Map<String, Object> export() {
    return ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);
  }

  /** Or the tests below would prove nothing. */
  @Test
  void resolvesWhatArrivesInAVariable() {
    camunda
        .client()
        .newDeployResourceCommand()
        .addProcessModel(SecretFilterIT.process("off", "=password", false), "off.bpmn")
        .send()
        .join();

    ProcessInstance instance =
        ended(camunda.start("off", SecretFilterIT.variables(CONFLUENCE.baseUrl())));

    assertThat(instance.isCompleted()).isTrue();
  }

  @Test
  void aPageAndATemplateAreEnough() {
    ProcessInstance export = ended(camunda.start("scroll-export", export()));

    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("DocumentReady");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REFERENCE,
        "{{ secrets.CONFLUENCE_TOKEN }}",
        "secrets.CONFLUENCE_TOKEN",
        "camunda.secrets.CONFLUENCE_TOKEN",
        "secrets.secrets.CONFLUENCE_TOKEN"
      })
  void aReferenceOfACallerIsRefusedAllTheSame(String reference) {
    Map<String, Object> variables = ProcessTest.exportFrom(OTHER);
    variables.put("authentication", Map.of("type", "bearer", "token", reference));

    assertThat(ended(camunda.start("scroll-export", variables)).incidents())
        .singleElement()
        .asString()
        .contains("INVALID_INPUT: authentication.token refers to ")
        .contains("what a caller gives is taken as it is here");
    assertThat(OTHER.requests()).isEmpty();
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
  void anInstanceThatBeginsInTheMiddleSendsNoSecretElsewhere(String element) {
    Map<String, Object> variables = new HashMap<>(export());
    variables.putAll(MadeUpVariables.at(OTHER.baseUrl(), REFERENCE));

    ProcessInstance export = ended(camunda.startBefore("scroll-export", element, variables));

    assertThat(export.completed()).doesNotContain("DocumentReady");
    assertThat(export.incidents())
        .singleElement()
        .asString()
        .doesNotContain(ConfluenceSimulator.DEMO_USER.apiToken());
    assertThat(OTHER.requests())
        .noneMatch(
            request ->
                (request.fields() + request.body() + request.path() + request.query())
                    .contains(ConfluenceSimulator.DEMO_USER.apiToken()))
        .noneMatch(request -> String.valueOf(request.header("Authorization")).startsWith("Basic"));
  }
}
