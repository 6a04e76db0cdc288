package io.scrollexport.playground.live.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.api.run.Run;
import io.scrollexport.playground.api.run.RunState;
import io.scrollexport.playground.api.run.RunSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailedExportsTest {
  private static final String REQUESTS = "[{\"pageId\":\"1\"},{\"pageId\":\"2\"}]";
  private static final Map<String, String> INPUTS =
      Map.of(
          "authentication", "{\"type\":\"dataCenter\"}",
          "integration", "{\"macroName\":\"scroll-pdf-export-job\"}",
          "exportTimeout", "\"PT1H\"",
          "documentTimeToLive", "\"P1D\"",
          "minPollInterval", "\"PT5S\"",
          "maxPollInterval", "\"PT1M\"",
          "exportsPerRequest", "50",
          "maxOpen", "20");

  private final RunVariables variables = new RunVariables();

  @Test
  void areRequestedAgainWithAllThatTheRunWasGiven() {
    INPUTS.forEach(this::given);
    given("exportRequests", REQUESTS);
    given("line", "{}");
    variables.put(2, "ExportPages", "maxOpen", "1");

    FailedExports failed = FailedExports.of(run()).orElseThrow();

    Map<String, String> expected = new HashMap<>(INPUTS);
    expected.put("exportRequests", "[{\"pageId\":\"2\"}]");
    Map<String, String> told = new HashMap<>();
    failed.variables().forEach((name, value) -> told.put(name, value.toString()));
    assertThat(told).isEqualTo(expected);
    assertThat(failed.pageId()).isEqualTo("2");
    assertThat(failed.macroName()).isEqualTo("scroll-pdf-export-job");
  }

  @Test
  void areNotRequestedWithoutWhatTheRunWasGivenAndCannotBeReadAnyMore() {
    given("exportRequests", REQUESTS);
    assertThat(FailedExports.of(run())).isPresent();

    given("authentication", "\"" + "a".repeat(RunVariables.LONGEST) + "\"");
    assertThat(FailedExports.of(run())).isEmpty();
  }

  @Test
  void areNotRequestedWhereWhatWasRequestedCannotBeReadAnyMore() {
    given("exportRequests", "[\"" + "a".repeat(RunVariables.LONGEST) + "\"]");

    assertThat(FailedExports.of(run())).isEmpty();
  }

  private void given(String name, String value) {
    variables.put(1, null, name, value);
  }

  private Run run() {
    RunSummary summary =
        new RunSummary(
            "1",
            "",
            FailedExports.PROCESS,
            "9",
            "",
            1,
            null,
            RunState.COMPLETED,
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            null,
            new BatchProgress(2, 2, 1, "df", null, null),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            0);
    return new Run(
        summary,
        1,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        variables.all(),
        List.of());
  }
}
