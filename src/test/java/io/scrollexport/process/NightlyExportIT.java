package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.UserTask;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyExportIT {
  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office("nightly-export.bpmn");
    IntStream.rangeClosed(701, 707)
        .forEach(id -> office.confluence.page("" + id, "Page " + id, "<p>" + id + "</p>"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Map<String, String> page(String pageId, String templateId) {
    return Map.of("pageId", pageId, "templateId", templateId);
  }

  private static ProcessInstance start(List<Map<String, String>> pages, Object parallelism) {
    return office.camunda.start(
        "nightly-export", Map.of("pages", pages, "parallelism", parallelism));
  }

  private static List<Map<String, String>> pages(int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> page("" + (701 + index), ConfluenceSimulator.DEMO_TEMPLATE))
        .toList();
  }

  private static JsonNode summary(ProcessInstance night) {
    return night.variable("summary").orElseThrow();
  }

  @Test
  void startsByItselfEveryNight() {
    int before = office.camunda.instances("nightly-export").size();
    office.camunda.elapse(Duration.ofDays(1));
    Awaitility.await().until(() -> office.camunda.instances("nightly-export").size() > before);
    ProcessInstance night = office.camunda.instances("nightly-export").getLast();
    office.advanceUntil(night, ProcessInstance::isCompleted);

    assertThat(night.completed()).contains("EveryNight", "NightDone");
    assertThat(summary(night).path("exported").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"7, 3, 3", "2, 3, 2", "4, 1, 1", "3, 0, 3"})
  void exportsNoMorePagesAtATimeThanAllowed(int pages, int parallelism, int tracks) {
    ProcessInstance night = start(pages(pages), parallelism);
    office.advanceUntil(night, ProcessInstance::isCompleted);

    assertThat(night.mostAtATime("ExportPage")).isEqualTo(tracks);
    assertThat(summary(night).path("exported").asInt()).isEqualTo(pages);
    assertThat(summary(night).path("results"))
        .extracting(result -> result.path("pageId").asText())
        .containsExactlyInAnyOrderElementsOf(
            pages(pages).stream().map(page -> page.get("pageId")).toList());
  }

  @Test
  void goesOnWithTheOtherPagesWhenSomeFail() {
    office.confluence.page(Page.of("710", "Fine", "<p>Fine</p>"));
    ProcessInstance night =
        start(
            List.of(
                page("710", "fails"),
                page("701", ConfluenceSimulator.DEMO_TEMPLATE),
                page("702", "cancelled"),
                page("703", ConfluenceSimulator.DEMO_TEMPLATE)),
            2);
    office.advanceUntil(night, i -> !i.waiting().isEmpty());

    assertThat(summary(night).path("exported").asInt()).isEqualTo(2);
    assertThat(summary(night).path("failed"))
        .extracting(result -> result.path("pageId").asText())
        .containsExactlyInAnyOrder("710", "702");
    assertThat(summary(night).path("failed"))
        .extracting(result -> result.path("message").asText())
        .containsExactlyInAnyOrder(
            "The template could not be applied to the page.", "Somebody cancelled the export.");
    UserTask task = office.task(night, "LookIntoFailures");
    assertThat(task.candidateGroups()).containsExactly("document-support");
    office.camunda.complete(task, Map.of());
    office.await(night, ProcessInstance::isCompleted);
    assertThat(night.completed()).contains("FailuresSeen");
  }

  @Test
  void givesUpAPageThatHangsAndGoesOnWithTheNext() {
    ProcessInstance night =
        start(
            List.of(page("701", "never-ends"), page("702", ConfluenceSimulator.DEMO_TEMPLATE)), 1);
    office.advanceUntil(night, i -> i.entered().contains("ExportPage"));
    office.camunda.elapse(Duration.ofMinutes(61));
    office.advanceUntil(night, i -> !i.waiting().isEmpty());

    assertThat(summary(night).path("exported").asInt()).isEqualTo(1);
    assertThat(summary(night).at("/failed/0/pageId").asText()).isEqualTo("701");
  }

  @Test
  void hasNothingToDoWithoutPages() {
    ProcessInstance night = start(List.of(), 3);
    office.await(night, ProcessInstance::isCompleted);

    assertThat(summary(night).path("exported").asInt()).isZero();
    assertThat(night.completed()).contains("NightDone");
  }

  @Test
  void keepsEachPagesDocumentWithItsPage() {
    ProcessInstance night = start(pages(6), 3);
    office.advanceUntil(night, ProcessInstance::isCompleted);

    assertThat(summary(night).path("results"))
        .hasSize(6)
        .allSatisfy(
            result ->
                assertThat(result.at("/exportedDocument/fileName").asText())
                    .contains("Page")
                    .contains(result.path("pageId").asText()));
    assertThat(night.variables())
        .containsExactlyInAnyOrder("pages", "parallelism", "resultsByTrack", "summary");
  }
}
