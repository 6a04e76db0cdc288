package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import io.scrollexport.playground.web.EventReader.Event;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnSharedPlayground
class ExportIT {
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;

  private static String key = "";

  @BeforeAll
  static void exportOnce() {
    key = PLAYGROUND.export();
  }

  @Test
  void isToldAsItHappens() throws IOException {
    long seq = PLAYGROUND.json("/api/state").path("seq").asLong();
    try (EventReader reader = new EventReader(PLAYGROUND, seq)) {
      String told = PLAYGROUND.export();
      List<Event> events =
          reader.until(
              event ->
                  event.data().path("run").asText().equals(told)
                      && event.data().path("kind").asText().equals("run")
                      && event.data().path("state").asText().equals("completed"));

      assertThat(events).extracting(Event::name).containsOnly("change");
      assertThat(events.getFirst().id()).isEqualTo(Long.toString(seq + 1));
      assertThat(events)
          .extracting(event -> Long.parseLong(event.id()))
          .isEqualTo(
              java.util.stream.LongStream.range(seq + 1, seq + 1 + events.size()).boxed().toList());
      assertThat(events)
          .extracting(event -> event.data().path("kind").asText())
          .contains("element", "flow", "timer", "job", "variable", "document", "exchange");
      JsonNode end = events.getLast().data().path("summary");
      assertThat(end.path("title").asText()).isEqualTo("Demo → Word");
      assertThat(end.path("export").path("progress").asInt()).isEqualTo(100);
      assertThat(end.path("document").path("fileName").asText()).endsWith(".docx");
    }
  }

  @Test
  void leavesItsTrail() {
    JsonNode run = PLAYGROUND.completed(key);

    assertThat(run.path("elements").path("DocumentReady").path("state").asText())
        .isEqualTo("completed");
    int polls = run.path("export").path("polls").asInt();
    assertThat(polls).isPositive();
    assertThat(run.path("elements").path("GetExportStatus").path("count").asInt()).isEqualTo(polls);
    assertThat(run.path("flows").path("ExportEndedComplete").asInt()).isEqualTo(1);
    assertThat(run.path("timers")).isEmpty();
    assertThat(run.path("jobs")).isEmpty();
    assertThat(list(run.path("history")))
        .filteredOn(entry -> entry.path("element").asText().equals("GetExportStatus"))
        .hasSize(polls)
        .allSatisfy(
            entry -> {
              assertThat(entry.path("operation").asText()).isEqualTo("getExportStatus");
              assertThat(entry.path("export").path("polls").asInt()).isPositive();
            });
    assertThat(list(run.path("history")))
        .filteredOn(entry -> entry.path("element").asText().equals("WaitForNextPoll"))
        .hasSize(polls)
        .allSatisfy(entry -> assertThat(entry.has("dueAt")).isTrue());
    assertThat(list(run.path("variables")))
        .extracting(variable -> variable.path("name").asText())
        .contains("export", "exportedDocument");
    assertThat(run.toString()).doesNotContain("demo-api-token");
  }

  @Test
  void showsWhatWasSaidOnTheWire() {
    JsonNode run = PLAYGROUND.completed(key);
    JsonNode exchanges =
        PLAYGROUND.await(
            "/api/runs/" + key + "/exchanges",
            list -> list(list).stream().anyMatch(is("kind", "download")));

    assertThat(list(exchanges).getFirst().path("what").asText()).isEqualTo("Start the export");
    assertThat(list(exchanges).get(1).path("what").asText()).isEqualTo("Poll 1");
    assertThat(list(exchanges).get(1).path("reached").toString())
        .isEqualTo("[\"confluence\",\"exporter\"]");
    assertThat(exchanges).hasSize(run.path("export").path("polls").asInt() + 2);
    PLAYGROUND.run(key, now -> now.path("requests").asInt() == exchanges.size());
    JsonNode start =
        PLAYGROUND.json("/api/exchanges/" + list(exchanges).getFirst().path("id").asText());
    assertThat(start.path("request").path("headers").toString()).contains("Basic …");
    assertThat(start.path("request").path("body").asText()).contains("export-request");
    long last = list(exchanges).getLast().path("number").asLong();
    assertThat(PLAYGROUND.json("/api/runs/" + key + "/exchanges?after=" + last)).isEmpty();
  }

  @Test
  void givesADocumentThatBrowsersSaveAndDoNotShow() {
    JsonNode document = PLAYGROUND.completed(key).path("documents").path(0);
    HttpResponse<String> file = PLAYGROUND.get("/api/documents/" + document.path("id").asText());

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).startsWith("PK");
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(PLAYGROUND.get("/api/documents/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void canBeOfAWholeTreeAsOneDocument() {
    String tree =
        PLAYGROUND.started(
            "/api/trees", "{\"pageId\":\"1376263\",\"format\":\"html\",\"as\":\"one\"}");

    JsonNode run = PLAYGROUND.completed(tree);
    assertThat(run.path("title").asText()).isEqualTo("Demo and pages below → HTML");
    assertThat(run.path("document").path("fileName").asText()).endsWith(".zip");
    assertThat(run.path("asked").path("leftOut"))
        .as("pages that the connector's user may not read")
        .extracting(page -> page.path("title").asText())
        .containsExactly("Salary bands (confidential)");
  }

  @Test
  void canBeOfAWholeTreeAsADocumentForEachPage() {
    String tree =
        PLAYGROUND.started(
            "/api/trees", "{\"pageId\":\"1376263\",\"format\":\"pdf\",\"as\":\"each\"}");

    JsonNode run = PLAYGROUND.completed(tree);
    assertThat(run.path("title").asText()).isEqualTo("Demo and 5 more pages → PDF");
    assertThat(run.path("asked").path("as").asText()).isEqualTo("each");
    assertThat(run.path("batch").toString())
        .isEqualTo("{\"total\":6,\"done\":6,\"failed\":0,\"pages\":\"dddddd\"}");
    assertThat(run.path("history"))
        .filteredOn(is("operation", "downloadExport"))
        .extracting(line -> line.path("pages").path("titles").path(0).asText())
        .hasSize(6)
        .contains("Demo", "Installation");
    assertThat(run.path("documents"))
        .extracting(document -> document.path("fileName").asText().split("-v")[0])
        .contains("Demo", "Installation", "Export options");
    JsonNode exchanges =
        PLAYGROUND.await(
            "/api/runs/" + tree + "/exchanges",
            list -> list(list).stream().filter(is("kind", "download")).count() == 6);
    assertThat(list(exchanges).getFirst().path("what").asText()).matches("Start [2-6] exports");
    assertThat(exchanges.findValuesAsText("what"))
        .filteredOn(what -> what.startsWith("Poll"))
        .contains("Poll 1")
        .doesNotHaveDuplicates();
    PLAYGROUND.run(tree, now -> now.path("requests").asInt() == exchanges.size());
  }

  @Test
  void endsWhereItIsCancelled() {
    PLAYGROUND.send("PUT", "/api/trouble/export-never-ends", "{\"on\":true}");
    String endless = PLAYGROUND.export();
    PLAYGROUND.run(endless, run -> run.path("export").path("polls").asInt() > 0);
    PLAYGROUND.send("DELETE", "/api/trouble", "{}");

    assertThat(PLAYGROUND.send("POST", "/api/runs/" + endless + "/cancel", "{}").statusCode())
        .isEqualTo(202);
    JsonNode run = PLAYGROUND.run(endless, now -> now.has("endedAt"));
    assertThat(run.path("state").asText()).isEqualTo("cancelled");
    assertThat(PLAYGROUND.send("POST", "/api/runs/" + endless + "/cancel", "{}").statusCode())
        .isEqualTo(409);
  }

  private static Predicate<JsonNode> is(String field, String value) {
    return node -> node.path(field).asText().equals(value);
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
