package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static io.scrollexport.connector.Batches.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.exporter.ExportJob;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code startExports} at a site where all goes well. */
class StartExportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @AutoClose private final Batches batches = new Batches();

  @Test
  void startsAllOfThemInTheirOrder() {
    ArrayNode requests = batches.pages(12, MINUTE);

    JsonNode result = batches.start(requests);

    assertThat(batches.confluence.jobs())
        .extracting(job -> job.request().pageId())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(5001, 5012).mapToObj(i -> "" + i).toList());
    assertThat(each(result, "jobId"))
        .containsExactlyElementsOf(batches.confluence.jobs().stream().map(ExportJob::id).toList());
    assertThat(each(result, "index")).startsWith("1", "2").endsWith("12");
    assertThat(each(result, "pageId")).startsWith("5001");
    assertThat(each(result, "status")).containsOnly("started");
    assertThat(each(result, "finished")).containsOnly("false");
    assertThat(result.path("exports").get(0).has("succeeded")).isFalse();
    assertThat(result.path("total").asInt()).isEqualTo(12);
    assertThat(result.path("open").asInt()).isEqualTo(12);
    assertThat(result.path("waiting").asInt()).isZero();
    assertThat(result.path("finished").asBoolean(true)).isFalse();
    assertThat(result.path("progress").asInt(-1)).isZero();
    assertThat(result.path("polls").asInt(-1)).isZero();
    assertThat(result.path("startedAt").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(result.path("throttled").asBoolean(true)).isFalse();
    assertThat(result.path("ended")).isEmpty();
    assertThat(Duration.parse(result.path("nextPollIn").asText()))
        .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250));
  }

  @Test
  void asksASiteThatIsNotKnownForTwoFirstAndThenForTenAtATime() {
    ArrayNode requests = batches.pages(12, MINUTE);

    JsonNode first = batches.start(requests);
    assertThat(batches.requestsForRendering()).as("2 and 10").isEqualTo(2);
    assertThat(first.path("waiting").asInt()).isZero();

    batches.start(batches.pages(20, MINUTE));
    assertThat(batches.requestsForRendering()).as("10 and 10").isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void asksForAsManyAtATimeAsItIsTold(int atATime) {
    batches.start(batches.pages(2, MINUTE));
    int before = batches.requestsForRendering();

    batches.with("exportsPerRequest", atATime).start(batches.pages(50, MINUTE));

    assertThat(batches.requestsForRendering() - before).isEqualTo(Math.ceilDiv(50, atATime));
    assertThat(batches.confluence.jobs()).hasSize(52);
  }

  @Test
  void sendsFiftyPagesACallAndGoesOnWithWhatWaits() {
    ArrayNode requests = batches.pages(60, MINUTE);

    JsonNode first = batches.start(requests);
    assertThat(first.path("waiting").asInt()).isEqualTo(10);
    assertThat(first.path("open").asInt()).isEqualTo(60);
    assertThat(each(first, "status").subList(50, 60)).containsOnly("waiting");
    assertThat(first.path("exports").get(50).has("jobId")).isFalse();
    assertThat(batches.confluence.jobs()).hasSize(50);

    JsonNode second = batches.start(requests, first);
    assertThat(second.path("waiting").asInt()).isZero();
    assertThat(batches.confluence.jobs()).hasSize(60);
    assertThat(each(second, "jobId").subList(0, 50)).isEqualTo(each(first, "jobId").subList(0, 50));
  }

  @Test
  void hasNoMoreUnderWayThanItMay() {
    batches.with("maxOpen", 7);
    ArrayNode requests = batches.pages(20, Duration.ofSeconds(10));

    JsonNode first = batches.start(requests);
    JsonNode again = batches.start(requests, first);
    assertThat(batches.confluence.jobs()).hasSize(7);
    assertThat(again.path("waiting").asInt()).isEqualTo(13);

    batches.clock.advance(Duration.ofSeconds(10));
    JsonNode polled = batches.poll(again);
    assertThat(polled.path("open").asInt()).isEqualTo(13);
    batches.start(requests, polled);
    assertThat(batches.confluence.jobs()).hasSize(14);
  }

  @Test
  void refusesAMalformedPageAndNoOther() {
    ArrayNode requests = batches.pages(2, MINUTE);
    requests.addObject().put("pageId", "{{secrets\u2024PAGE}}").put("templateId", "x");
    requests.addObject().put("pageId", "5001");
    requests.add("5001");
    request(requests, "5001").put("scope", "everything");
    request(requests, "https://elsewhere.example.com/wiki/pages/77");
    request(requests, "5001").put("variantId", "secrets\u2024TOKEN");

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status").subList(0, 2)).containsOnly("started");
    assertThat(each(result, "status").subList(2, 8)).containsOnly("refused");
    assertThat(each(result, "error", "code").subList(2, 8)).containsOnly("INVALID_INPUT");
    assertThat(each(result, "succeeded").subList(2, 8)).containsOnly("false");
    assertThat(each(result, "pageId").subList(2, 8))
        .containsExactly("", "5001", "", "5001", "", "5001");
    assertThat(each(result, "error", "message").subList(2, 8))
        .allSatisfy(message -> assertThat(message).hasSizeLessThanOrEqualTo(60))
        .containsExactly(
            "exportRequests[3].pageId refers to a secret.",
            "exportRequests[4].templateId is required.",
            "exportRequests[5] must be a context.",
            "exportRequests[6].scope must be one of current, descendants.",
            "exportRequests[7].pageId is an address at another site than…",
            "exportRequests[8].variantId refers to a secret.");
    assertThat(result.path("exports").toString())
        .doesNotContain("everything", "elsewhere", "TOKEN", "PAGE");
    assertThat(result.path("ended")).isEqualTo(JSON.valueToTree(List.of(3, 4, 5, 6, 7, 8)));
    assertThat(result.path("progress").asInt()).isEqualTo(75);
    assertThat(batches.confluence.jobs()).hasSize(2);

    JsonNode next = batches.start(requests, result);
    assertThat(next.path("ended")).isEmpty();
  }

  @Test
  void takesPagesByTheirAddresses() {
    ArrayNode requests = batches.pages(1, MINUTE);
    request(requests, batches.confluence.baseUrl() + "/spaces/DOC/pages/5001/Title");

    assertThat(each(batches.start(requests), "pageId")).containsExactly("5001", "5001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "{}", "5"})
  void needsAList(String requests) throws Exception {
    ObjectNode inputs = JSON.createObjectNode();
    inputs.putObject("authentication").put("type", "bearer").put("token", "t");
    inputs
        .putObject("integration")
        .put("type", "macro")
        .put("baseUrl", batches.confluence.baseUrl());
    inputs.set("exportRequests", JSON.readTree(requests));

    assertThatThrownBy(() -> batches.run("startExports", inputs))
        .hasMessageStartingWith("INVALID_INPUT: exportRequests must be a list of 1 to 500");
  }

  @Test
  void takesNoMoreThanFiveHundred() {
    ArrayNode requests = JSON.createArrayNode();
    Collections.nCopies(501, "5001").forEach(page -> request(requests, page));

    assertThatThrownBy(() -> batches.start(requests))
        .hasMessageStartingWith("INVALID_INPUT: exportRequests must be a list of 1 to 500");
  }

  @Test
  void takesNoOtherListThanBefore() {
    JsonNode result = batches.start(batches.pages(2, MINUTE));

    assertThatThrownBy(() -> batches.start(batches.pages(3, MINUTE), result))
        .hasMessage("INVALID_INPUT: exportRequests holds 3 exports, and previous 2.");
  }

  @Test
  void takesNoListOfOtherPagesThanBefore() {
    ArrayNode requests = batches.pages(3, MINUTE);
    JsonNode first = batches.with("maxOpen", 1).start(requests);
    ((ObjectNode) requests.get(2)).put("pageId", "5001");

    assertThatThrownBy(() -> batches.start(requests, first))
        .hasMessage("INVALID_INPUT: exportRequests[3].pageId is another page than in previous.");
    assertThat(batches.confluence.jobs()).hasSize(1);
  }

  @Test
  void startsNothingWhereMoreAreUnderWayThanItMayNowHave() {
    ArrayNode requests = batches.pages(3, MINUTE);
    JsonNode all = batches.startAll(requests);

    JsonNode again = batches.with("maxOpen", 2).start(requests, all);

    assertThat(again.path("exports")).isEqualTo(all.path("exports"));
    assertThat(batches.confluence.jobs()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exportsPerRequest", "maxOpen"})
  void namesANumberThatIsOutOfRange(String input) {
    assertThatThrownBy(() -> batches.with(input, 0).start(batches.pages(2, MINUTE)))
        .hasMessageStartingWith("INVALID_INPUT: " + input + " must be a whole number from 1 to ");
  }
}
