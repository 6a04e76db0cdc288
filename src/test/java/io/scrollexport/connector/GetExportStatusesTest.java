package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.http.Faults;
import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.storage.SeveralCalls.Answering;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code getExportStatuses}. */
class GetExportStatusesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Batches batches = new Batches();

  @AfterEach
  void stop() {
    batches.close();
  }

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
  void aSiteThatTurnsThePollAwayIsNoFailure() {
    JsonNode started = batches.startAll(batches.pages(20, MINUTE));
    batches.confluence.fault(Endpoint.CONVERSION, Faults.header("X-Test", "1"));
    batches.confluence.fault(Endpoint.CONVERSION, Faults.throttledForSeconds(200));

    JsonNode turnedAway = batches.pollWhenWorthIt(started);

    assertThat(turnedAway.path("throttled").asBoolean()).isTrue();
    assertThat(turnedAway.path("nextPollIn").asText()).isEqualTo("PT3M20S");
    assertThat(turnedAway.path("polls").asInt()).isEqualTo(1);
    assertThat(each(turnedAway, "status")).contains("started", "incomplete");
    int asked = batches.requestsForRendering();
    batches.clock.advance(MINUTE);
    JsonNode left = batches.poll(turnedAway);
    assertThat(left.path("throttled").asBoolean()).isTrue();
    assertThat(left.path("nextPollIn").asText()).isEqualTo("PT2M20S");
    assertThat(left.path("polls").asInt()).isEqualTo(2);
    assertThat(batches.requestsForRendering()).isEqualTo(asked);
    assertThat(batches.pollToTheEnd(left).path("finished").asBoolean()).isTrue();
  }

  @Test
  void aPollThatFailsInPassingEndsTheCallAndItsJobsComeFirstTheNextTime() {
    JsonNode started = batches.startAll(batches.pages(30, MINUTE));
    batches.confluence.fault(Endpoint.CONVERSION, 2, Faults.status(500));

    JsonNode failed = batches.pollWhenWorthIt(started);
    assertThat(each(failed, "status")).containsOnly("started");
    assertThat(failed.path("throttled").asBoolean(true)).isFalse();
    assertThat(failed.path("polls").asInt()).isEqualTo(1);
    assertThat(failed.has("nextPollIn")).isTrue();

    JsonNode again = batches.pollWhenWorthIt(failed);
    JsonNode last = batches.pollWhenWorthIt(again);
    assertThat(each(last, "status")).containsOnly("incomplete");
  }

  @Test
  void aSiteThatFailsForLongIsNotAskedMoreAndMore() {
    JsonNode result = batches.startAll(batches.pages(3, Duration.ofMinutes(20)));
    for (int poll = 0; poll < 20; poll++) {
      result = batches.pollWhenWorthIt(result);
    }
    Duration before = Duration.parse(result.path("nextPollIn").asText());
    batches.confluence.fault(Endpoint.CONVERSION, Faults.status(500));

    JsonNode failed = batches.pollWhenWorthIt(result);

    assertThat(Duration.parse(failed.path("nextPollIn").asText()))
        .isGreaterThan(before.dividedBy(2));
  }

  @Test
  void aFirstPollThatFailsForGoodFailsTheOperation() {
    JsonNode started = batches.startAll(batches.pages(3, MINUTE));
    batches.confluence.fault(Endpoint.CONVERSION, Faults.status(403));

    assertThatThrownBy(() -> batches.pollWhenWorthIt(started))
        .hasMessageStartingWith("FORBIDDEN: ");
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "400, INVALID_REQUEST"})
  void aJobThatTheExporterDoesNotKnowIsRefused(int status, String code) {
    JsonNode started = batches.startAll(batches.pages(3, MINUTE));
    batches.confluence.refuse(each(started, "jobId").get(1), 1, status, "Unknown.");

    JsonNode polled = batches.pollWhenWorthIt(started);

    assertThat(each(polled, "status")).containsExactly("incomplete", "refused", "incomplete");
    assertThat(each(polled, "error", "code").get(1)).isEqualTo(code);
    assertThat(each(polled, "jobId").get(1)).isNotEmpty();
    assertThat(polled.path("ended").toString()).isEqualTo("[2]");
  }

  @Test
  void aJobWhosePollFailsInPassingGoesOn() {
    JsonNode started = batches.startAll(batches.pages(3, MINUTE));
    batches.confluence.refuse(each(started, "jobId").get(1), 4, 500, "Busy.");

    JsonNode polled = batches.pollWhenWorthIt(started);
    assertThat(each(polled, "status")).containsExactly("incomplete", "started", "incomplete");

    assertThat(each(batches.pollToTheEnd(polled), "status")).containsOnly("complete");
  }

  @ParameterizedTest
  @EnumSource(names = {"FIRST_ONLY", "WITHOUT_MARKS", "WITHOUT_ONE_MARK"})
  void aSiteThatAnswersLessIsAskedOneByOneAndNoJobIsLost(Answering answering) {
    JsonNode started = batches.startAll(batches.pages(5, Duration.ofSeconds(5)));
    batches.confluence.severalCalls(answering);

    JsonNode polled = batches.pollWhenWorthIt(started);

    assertThat(each(polled, "status")).containsOnly("incomplete");
    assertThat(each(batches.pollToTheEnd(polled), "status")).containsOnly("complete");
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
