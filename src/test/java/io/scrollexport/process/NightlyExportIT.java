package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.UserTask;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
  @CsvSource({"7, 3, 3", "4, 1, 1", "2, 900, 500", "3, 0, 100"})
  void exportsNoMorePagesAtATimeThanAllowed(int pages, int parallelism, int most) {
    int before = office.confluence.jobs().size();
    ProcessInstance night = start(pages(pages), parallelism);
    office.advanceUntil(night, ProcessInstance::isCompleted);

    List<ExportJob> jobs = office.confluence.jobs().stream().skip(before).toList();
    assertThat(jobs).hasSize(pages).noneMatch(job -> underWay(jobs, job.startedAt()) > most);
    assertThat(export().variable("maxOpen").orElseThrow().asInt()).isEqualTo(most);
    assertThat(export().variable("exportsPerRequest").orElseThrow().asInt()).isEqualTo(50);
    assertThat(summary(night).path("exported").asInt()).isEqualTo(pages);
    assertThat(summary(night).path("results"))
        .extracting(result -> result.path("pageId").asText())
        .containsExactlyElementsOf(pages(pages).stream().map(page -> page.get("pageId")).toList());
  }

  /** The instance that was called last. */
  private static ProcessInstance export() {
    return office.camunda.instances("scroll-export-batch").getLast();
  }

  private static long underWay(List<ExportJob> jobs, Instant time) {
    return jobs.stream()
        .filter(job -> !job.startedAt().isAfter(time) && job.endsAt().isAfter(time))
        .count();
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
        .containsExactly("710", "702");
    assertThat(summary(night).path("failed"))
        .extracting(result -> result.path("message").asText())
        .containsExactly(
            "The template could not be applied to the page.", "Somebody cancelled the export.");
    UserTask task = office.task(night, "LookIntoFailures");
    assertThat(task.candidateGroups()).containsExactly("document-support");
    office.camunda.complete(task, Map.of());
    office.await(night, ProcessInstance::isCompleted);
    assertThat(night.completed()).contains("FailuresSeen");
  }

  @Test
  void aPageThatHangsHoldsUpNoOtherAndIsGivenUp() {
    int before = office.camunda.instances("scroll-export-batch").size();
    ProcessInstance night =
        start(
            List.of(page("701", "never-ends"), page("702", ConfluenceSimulator.DEMO_TEMPLATE)), 2);
    office.advanceUntil(
        night, i -> office.camunda.instances("scroll-export-batch").size() > before);
    ProcessInstance export = export();
    office.advanceUntil(night, i -> export.completed().contains("DownloadDocument"));
    office.camunda.elapse(Duration.ofMinutes(241));
    office.advanceUntil(night, i -> !i.waiting().isEmpty());

    assertThat(summary(night).path("exported").asInt()).isEqualTo(1);
    assertThat(summary(night).at("/failed/0/pageId").asText()).isEqualTo("701");
    assertThat(summary(night).at("/failed/0/message").asText())
        .isEqualTo("The document was not there within 4 hours.");
  }

  @Test
  void exportsALongListInParts() {
    List<Map<String, String>> refused =
        Collections.nCopies(501, page("no number", ConfluenceSimulator.DEMO_TEMPLATE));
    List<Map<String, String>> pages = new ArrayList<>(refused);
    pages.addAll(pages(2));

    ProcessInstance night = start(pages, 100);
    office.advanceUntil(night, i -> !i.waiting().isEmpty());

    assertThat(night.entered().stream().filter("ExportPages"::equals)).hasSize(2);
    assertThat(summary(night).path("exported").asInt()).isEqualTo(2);
    assertThat(summary(night).path("failed")).hasSize(501);
    assertThat(summary(night).at("/results/501/exportedDocument/fileName").asText())
        .startsWith("Page 701-");
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
        .containsExactlyInAnyOrder("pages", "parallelism", "resultsByPart", "summary");
  }
}
