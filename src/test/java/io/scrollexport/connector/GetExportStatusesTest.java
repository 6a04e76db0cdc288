package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code getExportStatuses}. */
class GetExportStatusesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MINUTE = Duration.ofMinutes(1);
  @AutoClose private final Batches batches = new Batches();

  private ArrayNode pagesOfThreeEndings() {
    ArrayNode requests = batches.pages(3, Duration.ofSeconds(30));
    Page page = Page.of("5002", "Page 2", "<p/>").exportTakes(Duration.ofSeconds(30));
    batches.confluence.page(page.exportEnds(new ExportOutcome.Failed("The template is broken.")));
    page = Page.of("5003", "Page 3", "<p/>").exportTakes(Duration.ofSeconds(30));
    batches.confluence.page(page.exportEnds(new ExportOutcome.Cancelled()));
    return requests;
  }

  @Test
  void followsAllOfThemToTheirEnds() {
    JsonNode started = batches.startAll(pagesOfThreeEndings());

    JsonNode early = batches.pollWhenWorthIt(started);
    assertThat(each(early, "status")).containsOnly("incomplete");
    assertThat(early.path("polls").asInt()).isEqualTo(1);
    assertThat(early.path("ended")).isEmpty();

    JsonNode half = early;
    while (half.path("ended").isEmpty()) {
      half = batches.pollWhenWorthIt(half);
    }
    assertThat(each(half, "status")).containsExactly("incomplete", "error", "cancelled");
    assertThat(half.path("ended").toString()).isEqualTo("[2,3]");
    assertThat(half.path("open").asInt()).isEqualTo(1);
    int first = half.path("exports").get(0).path("progress").asInt();
    assertThat(first).isBetween(50, 60);
    assertThat(half.path("progress").asInt()).isEqualTo((first + 200) / 3);

    JsonNode end = batches.pollToTheEnd(half);
    assertThat(end.path("finished").asBoolean()).isTrue();
    assertThat(end.path("progress").asInt()).isEqualTo(100);
    assertThat(end.has("nextPollIn")).isFalse();
    assertThat(end.path("ended").toString()).isEqualTo("[1]");
    assertThat(each(end, "status")).containsExactly("complete", "error", "cancelled");
    assertThat(each(end, "succeeded")).containsExactly("true", "false", "false");
    assertThat(each(end, "error", "code")).containsExactly("", "EXPORT_FAILED", "EXPORT_CANCELLED");
    assertThat(each(end, "message")).containsExactly("", "The template is broken.", "");
    assertThat(each(end, "jobId")).isEqualTo(each(started, "jobId"));
    assertThat(end.path("startedAt").asText()).isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  void asksForTenWithOneRequest() {
    JsonNode started = batches.startAll(batches.pages(30, MINUTE));
    int before = batches.requestsForRendering();

    JsonNode polled = batches.pollWhenWorthIt(started);

    assertThat(batches.requestsForRendering() - before).isEqualTo(3);
    assertThat(each(polled, "status")).containsOnly("incomplete");
  }

  @Test
  void asksForThoseThatAreDueOnly() {
    JsonNode old = batches.startAll(batches.pages(11, Duration.ofMinutes(20)));
    for (int poll = 0; poll < 25; poll++) {
      old = batches.pollWhenWorthIt(old);
    }
    int before = batches.requestsForRendering();

    JsonNode polled = batches.pollWhenWorthIt(old);

    assertThat(batches.requestsForRendering() - before).isBetween(1, 2);
    assertThat(Duration.parse(polled.path("nextPollIn").asText()))
        .isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void asksForAllOfThemWhenItIsCalledBeforeItsTime() {
    JsonNode started = batches.startAll(batches.pages(11, MINUTE));
    batches.clock.advance(Duration.ofMillis(500));

    JsonNode polled = batches.poll(started);

    assertThat(each(polled, "status")).containsOnly("incomplete");
  }

  @Test
  void aFileIsDownloadedWithoutAnotherQuestion() {
    JsonNode end = batches.pollToTheEnd(batches.startAll(batches.pages(12, Duration.ofSeconds(5))));
    int before = batches.requestsForRendering();

    for (String jobId : each(end, "jobId")) {
      assertThat(batches.download(jobId).path("fileName").asText()).endsWith(".docx");
    }

    assertThat(batches.requestsForRendering()).isEqualTo(before);
    assertThat(end.toString()).doesNotContain("jwt", "download/");
  }

  @Test
  void needsAResultBeforeThisOne() {
    JsonNode without = JSON.createObjectNode();

    assertThatThrownBy(() -> batches.poll(JSON.nullNode()))
        .hasMessageStartingWith("INVALID_INPUT: previous is required");
    assertThatThrownBy(() -> batches.poll(without))
        .hasMessageStartingWith("INVALID_INPUT: previous must be the result of startExports");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "%2e"})
  void takesNoIdThatWasPutIn(String jobId) {
    ObjectNode changed = batches.startAll(batches.pages(2, MINUTE)).deepCopy();
    ((ObjectNode) changed.path("exports").get(0)).put("jobId", jobId);
    int before = batches.requestsForRendering();

    assertThatThrownBy(() -> batches.poll(changed))
        .hasMessageStartingWith("INVALID_INPUT: previous ");
    assertThat(batches.requestsForRendering()).isEqualTo(before);
  }

  @Test
  void takesNoJobForTwoPages() {
    ObjectNode changed = batches.startAll(batches.pages(2, MINUTE)).deepCopy();
    ((ObjectNode) changed.path("exports").get(1)).put("jobId", each(changed, "jobId").getFirst());

    assertThatThrownBy(() -> batches.poll(changed))
        .hasMessage("INVALID_INPUT: previous was changed: its export 2 cannot be used.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "z/////////////////////", "!", "1/2 3/4", "zzzzzzzzzzzzzzzz"})
  void goesOnWithoutThePlan(String jobs) {
    ObjectNode changed = batches.startAll(batches.pages(2, Duration.ofSeconds(4))).deepCopy();
    ((ObjectNode) changed.path("plan")).put("jobs", jobs).remove("startedAt");

    JsonNode polled = batches.poll(changed);

    assertThat(each(batches.pollToTheEnd(polled), "status")).containsOnly("complete");
  }

  @Test
  void keepsWhatWasSaidOfThoseThatEnded() {
    JsonNode half = batches.startAll(pagesOfThreeEndings());
    while (half.path("ended").isEmpty()) {
      half = batches.pollWhenWorthIt(half);
    }

    JsonNode next = batches.poll(half);

    assertThat(next.path("exports").get(1)).isEqualTo(half.path("exports").get(1));
    assertThat(next.path("exports").get(2)).isEqualTo(half.path("exports").get(2));
    assertThat(next.path("ended")).isEmpty();
  }
}
