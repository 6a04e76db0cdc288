package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.local.FailedTry;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What process {@code scroll-export-batch} makes of a site that fails on the way. */
@OnSharedCamunda
class BatchTroubleIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @AfterEach
  void mend() {
    CONFLUENCE.clearFaults();
  }

  private static Map<String, Object> requests(String... pageIds) {
    return Map.of(
        "exportRequests",
        Stream.of(pageIds)
            .map(id -> Map.of("pageId", id, "templateId", ConfluenceSimulator.DEMO_TEMPLATE))
            .toList());
  }

  private static ProcessInstance start(String... pageIds) {
    return CAMUNDA.start("scroll-export-batch", requests(pageIds));
  }

  private static ProcessInstance over(ProcessInstance batch) {
    ProcessTest.advanceUntil(batch, i -> i.isEnded() || !i.incidents().isEmpty());
    assertThat(batch.incidents()).isEmpty();
    return batch;
  }

  private static List<String> outcomes(ProcessInstance batch) {
    return StreamSupport.stream(
            batch.variable("exportedDocuments").orElseThrow().spliterator(), false)
        .map(entry -> entry.path("fileName").asText(entry.at("/error/code").asText()))
        .map(outcome -> outcome.replaceFirst("-v1-[0-9_]+(?=[.])", ""))
        .toList();
  }

  private static String page(String id, String title, Duration exportTakes) {
    CONFLUENCE.page(Page.of(id, title, "<p>" + id + "</p>").exportTakes(exportTakes));
    return id;
  }

  @Test
  void aSiteThatThrottlesCostsNoPageAndNoRetry() {
    String first = page("4001", "First", Duration.ofMillis(200));
    String second = page("4002", "Second", Duration.ofMillis(200));
    CONFLUENCE.fault(Endpoint.CONVERSION, Throttling.forSeconds(1));
    CONFLUENCE.fault(Endpoint.CONVERSION, Faults.header("X-Ordered", "nothing"));
    CONFLUENCE.fault(Endpoint.CONVERSION, Throttling.forSeconds(1));
    CONFLUENCE.fault(Endpoint.DOWNLOAD, 7, Throttling.forSeconds(1));

    ProcessInstance batch = over(start(first, second));

    assertThat(outcomes(batch)).containsExactly("First.docx", "Second.docx");
    assertThat(batch.failedTries()).isNotEmpty().extracting(FailedTry::retries).containsOnly(5);
  }

  @ParameterizedTest
  @CsvSource({"500, REMOTE_ERROR, 8", "404, DOWNLOAD_EXPIRED, 0"})
  void aDownloadThatFailsIsTheEntryOfItsPageAndNoIncident(int status, String code, int failures) {
    String first = page("4003", "Third", Duration.ZERO);
    String second = page("4004", "Fourth", Duration.ZERO);
    CONFLUENCE.fault(Endpoint.DOWNLOAD, 50, Faults.status(status));

    ProcessInstance batch = over(start(first, "no number", second));

    assertThat(outcomes(batch)).containsExactly(code, "INVALID_INPUT", code);
    assertThat(batch.variable("exportedDocuments").orElseThrow().at("/0/error/message").asText())
        .hasSizeBetween(20, 300)
        .doesNotStartWith(code);
    assertThat(batch.failedTries()).hasSize(failures);
    assertThat(batch.completed()).contains("DocumentsReady").doesNotContain("TimeIsUp");
  }

  /** By the clock on the wall, since the answers of the site take their time by it. */
  @Test
  void theNextRoundBeginsWhileADownloadHangs() {
    String hangs = page("4005", "Hangs", Duration.ZERO);
    String later = page("4006", "Later", Duration.ofSeconds(5));
    CONFLUENCE.fault(Endpoint.DOWNLOAD, Faults.slowHeaders(Duration.ofSeconds(8)));

    ProcessInstance batch = start(hangs, later);
    Awaitility.await().atMost(PATIENCE).until(batch::isEnded);

    List<String> untilDownloaded =
        batch.entered().stream().takeWhile(element -> !element.equals("NoneWaits")).toList();
    assertThat(untilDownloaded.stream().filter("GetExportStatuses"::equals)).hasSizeGreaterThan(1);
    assertThat(outcomes(batch)).containsExactly("Hangs.docx", "Later.docx");
    assertThat(batch.failedTries()).isEmpty();
  }
}
