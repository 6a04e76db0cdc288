package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.site.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Process {@code scroll-export-batch}, with its pages at the site of the secrets. */
@OnSharedCamunda
class ScrollExportBatchIT {

  private static final String PROCESS = "scroll-export-batch";
  private static final String GOOD = ConfluenceSimulator.DEMO_TEMPLATE;

  @BeforeAll
  static void writePages() {
    IntStream.rangeClosed(3001, 3100).forEach(id -> page(id, "Chapter " + (id - 3000)));
  }

  private static void page(int id, String title) {
    CONFLUENCE.page(Page.of("" + id, title, "<p>" + id + "</p>"));
  }

  private static Map<String, Object> request(Object pageId, String templateId) {
    return Map.of("pageId", pageId, "templateId", templateId);
  }

  private static Map<String, Object> batch(List<?> requests) {
    return new HashMap<>(Map.of("exportRequests", requests));
  }

  private static ProcessInstance run(Map<String, Object> variables) {
    ProcessInstance batch = CAMUNDA.start(PROCESS, variables);
    ProcessTest.advanceUntil(batch, i -> i.isEnded() || !i.incidents().isEmpty());
    assertThat(batch.incidents()).isEmpty();
    return batch;
  }

  private static List<JsonNode> documents(ProcessInstance batch) {
    JsonNode documents = batch.variable("exportedDocuments").orElseThrow();
    return StreamSupport.stream(documents.spliterator(), false).toList();
  }

  /** In a few words: the index of an entry and its document's name, or its error's code. */
  private static List<String> outcomes(ProcessInstance batch) {
    return documents(batch).stream()
        .map(
            entry ->
                entry.path("index").asText()
                    + " "
                    + title(entry.path("fileName").asText(entry.at("/error/code").asText())))
        .toList();
  }

  /** Without version and time, which the exporter adds. */
  private static String title(String fileName) {
    return fileName.replaceFirst("-v1-[0-9_]+(?=[.])", "");
  }

  @Test
  void everyPageHasItsDocumentOrItsErrorInTheOrderOfTheRequests() {
    page(2001, "First");
    page(2002, "refused");
    page(2003, "Last");
    Map<String, Object> variables =
        batch(
            List.of(
                request("2001", GOOD),
                request("2001", "fails"),
                request("2001", "cancelled"),
                request("999", GOOD),
                request("not a page", GOOD),
                request("2003", "{{secrets.CONFLUENCE_TOKEN}}"),
                "no context",
                request("2002", GOOD),
                request("2001", "never-ends"),
                request("2003", GOOD)));
    variables.put("exportTimeout", "PT5M");

    ProcessInstance batch = run(variables);

    assertThat(outcomes(batch))
        .containsExactly(
            "1 First.docx",
            "2 EXPORT_FAILED",
            "3 EXPORT_CANCELLED",
            "4 NOT_FOUND",
            "5 INVALID_INPUT",
            "6 INVALID_INPUT",
            "7 INVALID_INPUT",
            "8 DOCUMENT_NOT_STORED",
            "9 EXPORT_TIMED_OUT",
            "10 Last.docx");
    assertThat(documents(batch).stream().filter(entry -> entry.has("error")))
        .extracting(entry -> entry.at("/error/message").asText())
        .doesNotContain("")
        .contains(
            "The template could not be applied to the page.",
            "The document was not there within 5 minutes.");
    assertThat(batch.variable("exports").orElseThrow())
        .extracting(entry -> entry.path("status").asText())
        .startsWith("complete", "error", "cancelled", "refused")
        .endsWith("complete");
    assertThat(batch.completed()).contains("TimeIsUp", "DocumentsReady");
    assertThat(batch.variables())
        .containsExactlyInAnyOrder(
            "exportRequests", "exportTimeout", "exports", "exportedDocuments");
  }

  @Test
  void aHundredPagesTakeFewRequestsAndKeepTheirOrder() {
    int before = CONFLUENCE.requests(Endpoint.CONVERSION).size();
    List<Map<String, Object>> requests =
        IntStream.rangeClosed(3001, 3100).mapToObj(id -> request("" + id, GOOD)).toList();

    ProcessInstance batch = run(batch(requests));

    assertThat(outcomes(batch))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 100).mapToObj(i -> i + " Chapter " + i + ".docx").toList());
    assertThat(CONFLUENCE.requests(Endpoint.CONVERSION).size() - before).isLessThan(100);
    assertThat(batch.mostAtATime("DownloadDocument")).isBetween(2L, 8L);
    assertThat(batch.variable("exports").orElseThrow().toString().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(50_000);
  }

  @Test
  void startsNoMoreAtATimeThanAllowed() {
    Map<String, Object> variables =
        batch(IntStream.rangeClosed(3001, 3005).mapToObj(id -> request("" + id, GOOD)).toList());
    variables.put("maxOpen", 2);

    ProcessInstance batch = run(variables);

    assertThat(outcomes(batch)).hasSize(5).allMatch(outcome -> outcome.endsWith(".docx"));
    assertThat(batch.entered().stream().filter("StartExports"::equals)).hasSizeGreaterThan(2);
    assertThat(batch.mostAtATime("DownloadDocument")).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "absent"})
  void endsAfterTwoHoursByDefaultWithWhatIsThere(String timeout) {
    Map<String, Object> variables =
        batch(List.of(request("3001", GOOD), request("3002", "never-ends")));
    if (timeout.isEmpty()) {
      variables.put("exportTimeout", timeout);
    }
    ProcessInstance batch = CAMUNDA.start(PROCESS, variables);
    ProcessTest.advanceUntil(batch, i -> i.completed().contains("DownloadDocument"));

    CAMUNDA.elapse(Duration.ofMinutes(115));
    CAMUNDA.settle();
    assertThat(batch.isEnded()).isFalse();
    CAMUNDA.elapse(Duration.ofMinutes(6));
    ProcessTest.advanceUntil(batch, ProcessInstance::isEnded);

    assertThat(outcomes(batch)).containsExactly("1 Chapter 1.docx", "2 EXPORT_TIMED_OUT");
  }
}
