package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnSharedPlayground
class TroubleIT {
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;

  /** As the page has them, in the order in which it shows them. */
  private static final List<String> SWITCHES =
      List.of(
          "throttled",
          "clock-off-by-a-minute",
          "synchronous-rendering-gone",
          "slow-answers",
          "token-expired",
          "macro-not-installed",
          "export-fails",
          "export-cancelled",
          "export-never-ends",
          "download-link-expired",
          "download-cut",
          "document-store-full");

  @AfterEach
  void allWell() {
    PLAYGROUND.send("DELETE", "/api/trouble", "{}");
  }

  @Test
  void isSwitchedOnAndOffByTheNamesThatThePageKnows() {
    assertThat(PLAYGROUND.json("/api/state").path("trouble").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(SWITCHES);
    for (String name : SWITCHES) {
      assertThat(turn(name, true).path(name).asBoolean()).as(name).isTrue();
      assertThat(turn(name, false).path(name).asBoolean()).as(name).isFalse();
    }
    assertThat(PLAYGROUND.send("PUT", "/api/trouble/none", "{\"on\":true}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void endsAllAtOnce() {
    turn("throttled", true);
    turn("export-fails", true);
    JsonNode ended = turn("export-cancelled", true);
    assertThat(ended.path("export-fails").asBoolean()).isFalse();

    assertThat(PLAYGROUND.send("DELETE", "/api/trouble", "{}").body()).doesNotContain("true");
  }

  @Test
  void throttlesAnExportThatComesToItsEndAllTheSame() {
    turn("throttled", true);
    String key = PLAYGROUND.export();
    PLAYGROUND.run(key, run -> run.path("export").path("throttled").asBoolean());

    PLAYGROUND.completed(key);
    assertThat(PLAYGROUND.json("/api/runs/" + key + "/exchanges").toString())
        .contains("Retry-After: 3");
  }

  @Test
  void tellsARenderingThatHoldsNoResultFromASuccess() {
    turn("macro-not-installed", true);
    String key = PLAYGROUND.export();
    PLAYGROUND.run(key, run -> !run.path("incidents").isEmpty());

    assertThat(PLAYGROUND.json("/api/runs/" + key + "/exchanges"))
        .isNotEmpty()
        .allSatisfy(
            exchange -> {
              assertThat(exchange.path("status").asInt()).isEqualTo(200);
              assertThat(exchange.path("refused").asBoolean()).isTrue();
              assertThat(exchange.path("result").asText()).isEqualTo("MACRO_NOT_RENDERED");
            });
    PLAYGROUND.send("POST", "/api/runs/" + key + "/cancel", "{}");
  }

  @Test
  void fillsTheStoreUntilThereIsRoomAgain() {
    turn("document-store-full", true);
    String key = PLAYGROUND.export();
    PLAYGROUND.run(key, run -> run.path("jobs").toString().contains("DOCUMENT_NOT_STORED"));
    JsonNode failed = PLAYGROUND.json("/api/runs/" + key).path("jobs").path(0);
    assertThat(failed.path("state").asText()).isEqualTo("failed");
    assertThat(failed.has("retryAt")).isTrue();

    // The back-off of each attempt goes by with the clock.
    JsonNode run =
        PLAYGROUND.run(
            key,
            now -> {
              PLAYGROUND.send("POST", "/api/clock", "{\"skip\":\"PT15S\"}");
              return !now.path("incidents").isEmpty();
            });
    JsonNode incident = run.path("incidents").path(0);
    assertThat(run.path("state").asText()).isEqualTo("incident");
    assertThat(incident.path("code").asText()).isEqualTo("DOCUMENT_NOT_STORED");
    assertThat(incident.path("message").asText()).contains("No space left");
    assertThat(incident.path("tries").asInt()).isGreaterThan(1);
    assertThat(run.path("elements").path("DownloadDocument").path("state").asText())
        .isEqualTo("incident");

    turn("document-store-full", false);
    String retry = "/api/incidents/" + incident.path("key").asText() + "/retry";
    assertThat(PLAYGROUND.send("POST", retry, "{}").statusCode()).isEqualTo(202);
    assertThat(PLAYGROUND.completed(key).path("incidents")).isEmpty();
    assertThat(PLAYGROUND.send("POST", retry, "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void leavesAnErrorThatNothingCatchesByItsOwnCodeAndWords() {
    turn("export-fails", true);
    String key = PLAYGROUND.export();

    JsonNode run = PLAYGROUND.run(key, now -> !now.path("incidents").isEmpty());
    JsonNode incident = run.path("incidents").path(0);
    assertThat(incident.path("uncaught").asBoolean()).isTrue();
    assertThat(incident.path("code").asText()).isEqualTo("EXPORT_FAILED");
    assertThat(incident.path("message").asText())
        .isEqualTo("The template could not be applied to the page.");

    PLAYGROUND.send("POST", "/api/clock", "{\"skip\":\"PT1H\"}");
    JsonNode late =
        PLAYGROUND.run(key, now -> now.path("incidents").toString().contains("EXPORT_TIMED_OUT"));
    // The rest of the hour is not for the other tests.
    PLAYGROUND.await("/api/state", state -> !state.path("clock").has("skipping"));
    assertThat(late.path("history"))
        .as("what the time limit has interrupted, and why that stood still")
        .anySatisfy(line -> isPoll(line, "element", "terminated"))
        .anySatisfy(
            line -> {
              isPoll(line, "incident", "completed");
              assertThat(line.path("code").asText()).isEqualTo("EXPORT_FAILED");
              assertThat(line.path("message")).isEqualTo(incident.path("message"));
            });
    PLAYGROUND.send("POST", "/api/runs/" + key + "/cancel", "{}");
  }

  private static void isPoll(JsonNode line, String kind, String state) {
    assertThat(line.path("element").asText()).isEqualTo("GetExportStatus");
    assertThat(line.path("kind").asText()).isEqualTo(kind);
    assertThat(line.path("state").asText()).isEqualTo(state);
  }

  @Test
  void tellsACallerWhichPagesFailedAndWhy() throws IOException {
    turn("export-fails", true);
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("bpmn", Files.readString(Path.of("bpmn/nightly-export.bpmn")));
    request.put("name", "Nightly export");
    ArrayNode pages = request.putObject("variables").putArray("pages");
    for (String page : List.of("1376264", "1376263")) {
      pages.addObject().put("pageId", page).put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    }
    String key = PLAYGROUND.started("/api/runs", request.toString());

    JsonNode run = PLAYGROUND.run(key, now -> now.has("task"));
    assertThat(run.path("title").asText())
        .isEqualTo("Nightly export: Installation and 1 more page");
    assertThat(run.path("batch").path("failed").asInt()).isEqualTo(2);
    JsonNode failure = run.path("batch").path("failures").path(0);
    assertThat(failure.path("id").asText()).isEqualTo("1376264");
    assertThat(failure.path("title").asText()).isEqualTo("Installation");
    assertThat(failure.path("code").asText()).isEqualTo("EXPORT_FAILED");
    assertThat(failure.path("message").asText())
        .isEqualTo("The template could not be applied to the page.");
    PLAYGROUND.send("POST", "/api/runs/" + key + "/cancel", "{}");
  }

  private static JsonNode turn(String name, boolean on) {
    return RunningPlayground.json(
        PLAYGROUND.send("PUT", "/api/trouble/" + name, "{\"on\":" + on + "}"));
  }
}
