package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of an export of many pages, and how its failed ones are exported again. */
@OnSharedPlayground
class BatchIT {
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;

  @AfterEach
  void allWell() {
    PLAYGROUND.send("DELETE", "/api/trouble", "{}");
  }

  @Test
  void exportsItsFailedPagesAgainAsTheyWereRequested() {
    PLAYGROUND.send("PUT", "/api/trouble/export-fails", "{\"on\":true}");
    String failed = each("pdf");
    JsonNode before = PLAYGROUND.completed(failed);
    assertThat(before.path("batch").path("pages").asText()).isEqualTo("ffffff");
    PLAYGROUND.send("DELETE", "/api/trouble", "{}");

    String again = PLAYGROUND.started("/api/runs/" + failed + "/failed-pages", "{}");
    JsonNode run = PLAYGROUND.completed(again);

    assertThat(run.path("title").asText()).isEqualTo("Demo and 5 more pages → PDF");
    assertThat(run.path("batch").path("pages").asText()).isEqualTo("dddddd");
    assertThat(run.path("asked").path("failedOf").asText()).isEqualTo(failed);
    assertThat(run.path("asked").path("format").asText()).isEqualTo("pdf");
    assertThat(variable(run, "exportRequests")).isEqualTo(variable(before, "exportRequests"));
    assertThat(variable(run, "exportsPerRequest")).isEqualTo(variable(before, "exportsPerRequest"));
  }

  @Test
  void exportsNoneAgainButThoseThatFailed() throws IOException {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("bpmn", Files.readString(Path.of("bpmn", "scroll-export-batch.bpmn")));
    var requests = request.putObject("variables").putArray("exportRequests");
    requests
        .addObject()
        .put("pageId", "1376263")
        .put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    requests.addObject().put("pageId", "1376264");
    String run = PLAYGROUND.started("/api/runs", request.toString());
    assertThat(PLAYGROUND.completed(run).path("batch").path("pages").asText()).isEqualTo("df");

    String again = PLAYGROUND.started("/api/runs/" + run + "/failed-pages", "{}");
    JsonNode second = PLAYGROUND.completed(again);

    assertThat(variable(second, "exportRequests")).isEqualTo("[{\"pageId\":\"1376264\"}]");
    assertThat(second.path("batch").path("pages").asText()).isEqualTo("f");
    assertThat(second.path("asked").path("pageId").asText()).isEqualTo("1376264");
    assertThat(second.path("asked").path("format").asText()).isEqualTo("word");
  }

  @Test
  void saysWhereThereIsNothingToExportAgain() {
    String well = each("word");
    PLAYGROUND.completed(well);

    var answer = PLAYGROUND.send("POST", "/api/runs/" + well + "/failed-pages", "{}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("No page of this run has failed");
    assertThat(PLAYGROUND.send("POST", "/api/runs/1/failed-pages", "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void exportsNothingAgainBeforeTheRunHasEnded() {
    String going = each("word");
    PLAYGROUND.run(going, run -> run.path("state").asText().equals("running"));

    var answer = PLAYGROUND.send("POST", "/api/runs/" + going + "/failed-pages", "{}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("This run goes on");
    PLAYGROUND.completed(going);
  }

  @Test
  void namesThePagesInItsHistory() {
    JsonNode run = PLAYGROUND.completed(each("word"));

    assertThat(pages(run, "startExports", "titles").path(0).asText()).isEqualTo("Demo");
    assertThat(pages(run, "startExports", "more").asInt()).isEqualTo(3);
    assertThat(pages(run, "getExportStatuses", "titles")).isNotEmpty();
    assertThat(pages(run, "downloadExport", "titles")).hasSize(1);
  }

  /** Of the line of the first task of that operation that was about any page. */
  private static JsonNode pages(JsonNode run, String operation, String field) {
    for (JsonNode line : run.path("history")) {
      if (line.path("operation").asText().equals(operation) && line.has("pages")) {
        return line.path("pages").path(field);
      }
    }
    throw new AssertionError(operation + " names no page");
  }

  private static String variable(JsonNode run, String name) {
    for (JsonNode variable : run.path("variables")) {
      if (variable.path("name").asText().equals(name) && !variable.has("element")) {
        return variable.path("value").asText();
      }
    }
    throw new AssertionError("no variable " + name);
  }

  private static String each(String format) {
    return PLAYGROUND.started(
        "/api/trees", "{\"pageId\":\"1376263\",\"format\":\"" + format + "\",\"as\":\"each\"}");
  }
}
