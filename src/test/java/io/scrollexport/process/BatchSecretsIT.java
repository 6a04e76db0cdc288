package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
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

/** That the secrets of process {@code scroll-export-batch} go to no site but their own. */
@OnSharedCamunda
class BatchSecretsIT {

  private static final String REFERENCE = "{{secrets.CONFLUENCE_TOKEN}}";

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
  }

  private static Stream<String> texts(ReceivedRequest request) {
    String header = String.valueOf(request.header("Authorization"));
    String pair =
        header.startsWith("Basic ")
            ? new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8)
            : "";
    return Stream.of(header, pair, request.toString(), request.body());
  }

  /** Two pages at the other site, with a token of the caller's own. */
  private Map<String, Object> variables() {
    Map<String, Object> variables = new HashMap<>(ProcessTest.exportFrom(other));
    Object request = variables.remove("exportRequest");
    variables.put("exportRequests", List.of(request, request));
    return variables;
  }

  private static ProcessInstance over(ProcessInstance batch) {
    ProcessTest.advanceUntil(batch, i -> i.isEnded() || !i.incidents().isEmpty());
    return batch;
  }

  @Test
  void aCallerWithATokenOfItsOwnExportsFromItsOwnSite() {
    ProcessInstance batch = over(CAMUNDA.start("scroll-export-batch", variables()));

    assertThat(batch.incidents()).isEmpty();
    assertThat(other.jobs()).hasSize(2);
    assertThat(batch.variable("exportedDocuments").orElseThrow())
        .hasSize(2)
        .noneMatch(entry -> entry.has("error"));
  }

  @ParameterizedTest
  @CsvSource({"authentication, token", "integration, macroName", "integration, baseUrl"})
  void aReferenceInSignInOrConnectionStartsNothing(String context, String field) {
    Map<String, Object> variables = variables();
    Map<Object, Object> changed = new HashMap<>((Map<?, ?>) variables.get(context));
    changed.put(field, REFERENCE);
    variables.put(context, changed);

    assertThat(over(CAMUNDA.start("scroll-export-batch", variables)).incidents())
        .singleElement()
        .asString()
        .startsWith(
            "JOB_NO_RETRIES at StartExports: INVALID_INPUT: "
                + context
                + "."
                + field
                + " refers to the secret CONFLUENCE_TOKEN");
    assertThat(other.jobs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StartExports",
        "NextStep",
        "WaitForNextPoll",
        "GetExportStatuses",
        "AnyToDownload",
        "GoOnMeanwhile",
        "DownloadDocuments"
      })
  void anInstanceThatBeginsInTheMiddleWithMadeUpVariablesGetsNoSecretEither(String element) {
    Map<String, Object> ours =
        Map.of(
            "ours",
            true,
            "authentication",
            Map.of("type", "basic", "username", "x", "password", REFERENCE),
            "integration",
            Map.of("type", "macro", "baseUrl", other.baseUrl()));
    Map<String, Object> variables = variables();
    variables.putAll(ours);
    variables.put("scrollExport", ours);
    variables.put("inputs", ours);
    variables.put("authentication", Map.of("type", "bearer", "token", "a value"));
    variables.put("documents", List.of());
    variables.put(
        "line",
        Map.of(
            "steps",
            0,
            "going",
            0,
            "waiting",
            List.of(Map.of("index", 1, "tries", 0)),
            "done",
            List.of()));
    variables.put("exportTimeout", "PT1M");
    variables.put(
        "batch",
        Map.of(
            "exports",
            List.of(
                Map.of(
                    "index",
                    1,
                    "jobId",
                    REFERENCE,
                    "status",
                    "complete",
                    "finished",
                    true,
                    "succeeded",
                    true,
                    "message",
                    REFERENCE)),
            "ended",
            List.of(1),
            "open",
            1,
            "waiting",
            0,
            "throttled",
            false,
            "finished",
            false,
            "nextPollIn",
            "PT0S",
            "plan",
            Map.of("jobs", REFERENCE)));

    ProcessInstance batch = over(CAMUNDA.startBefore("scroll-export-batch", element, variables));

    assertThat(other.jobs()).isEmpty();
    assertThat(batch.completed()).doesNotContain("DownloadDocument");
    assertThat(batch.incidents())
        .noneMatch(text -> text.contains(ConfluenceSimulator.DEMO_USER.apiToken()));
  }
}
