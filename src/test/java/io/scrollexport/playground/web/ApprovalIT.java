package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@OnSharedPlayground
class ApprovalIT {
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;

  @Test
  void goesFromTheRequestToTheArchiveWithAReminderOnTheWay() {
    String key =
        PLAYGROUND.started(
            "/api/approvals",
            "{\"title\":\"Handbook\",\"pageId\":\"1376263\","
                + "\"templateId\":\"d6d04ab9-53c0-42d9-9ae2-f4903275f654\","
                + "\"attachToPage\":true,\"export\":1}");
    JsonNode review = task(key, "ReviewPage");
    assertThat(review.path("title").asText()).isEqualTo("Handbook");
    assertThat(review.path("variables").has("export")).isFalse();
    assertThat(PLAYGROUND.json("/api/forms/" + review.path("form").asText()).path("id").asText())
        .isEqualTo("document-review");

    long offset = offset(PLAYGROUND.json("/api/state"));
    assertThat(PLAYGROUND.send("POST", "/api/clock", "{\"skip\":\"P2D\"}").statusCode())
        .isEqualTo(202);
    JsonNode state =
        PLAYGROUND.await(
            "/api/state", now -> !now.path("clock").has("skipping") && reminder(now, key) != null);
    assertThat(reminder(state, key)).isEqualTo("Reminder sent: Handbook waits for your review.");
    assertThat(offset(state) - offset).isEqualTo(172_800_000);
    assertThat(PLAYGROUND.json("/api/runs/" + key).path("history"))
        .filteredOn(line -> line.path("kind").asText().equals("clock"))
        .extracting(line -> line.path("message").asText())
        .containsExactly("P2D");

    complete(review, "{\"decision\":\"ready\",\"comment\":\"Fine\"}");
    JsonNode approval = task(key, "ApproveDocument");
    String file = approval.path("documents").path(0).path("fileName").asText();
    JsonNode run = PLAYGROUND.json("/api/runs/" + key);
    String child = run.path("elements").path("ExportFiles").path("child").asText();
    assertThat(PLAYGROUND.json("/api/runs/" + child).path("parent").asText()).isEqualTo(key);

    complete(approval, "{\"decision\":\"approve\",\"comment\":\"Good\"}");
    PLAYGROUND.completed(key);
    assertThat(PLAYGROUND.archived()).contains(file);
    assertThat(PLAYGROUND.json("/api/state").path("messages").path(0).path("title").asText())
        .isEqualTo(file + " archived.");
    assertThat(PLAYGROUND.json("/api/state").path("messages").path(0).path("text").asText())
        .matches(
            "Version 1 of the page, approved [0-9-]{10} [0-9:]{5} \\S+\\. SHA-256 [0-9a-f]{64}");
    assertThat(PLAYGROUND.send("POST", path(approval), "{}").statusCode()).isEqualTo(404);

    JsonNode attached = PLAYGROUND.json("/api/pages/1376263").path("attachments").path(0);
    assertThat(attached.path("fileName").asText()).isEqualTo(file);
    assertThat(attached.path("comment").asText())
        .endsWith("SHA-256 " + attached.path("sha256").asText());
    assertThat(PLAYGROUND.get("/api/documents/" + attached.path("id").asText()).body())
        .startsWith("PK");
  }

  @Test
  void tellsWhoDecidesAgainWhyItWasRejected() {
    String key =
        PLAYGROUND.started(
            "/api/approvals",
            "{\"title\":\"Leaflet\",\"pageId\":\"1376263\","
                + "\"templateId\":\"d6d04ab9-53c0-42d9-9ae2-f4903275f654\"}");
    JsonNode review = task(key, "ReviewPage");
    assertThat(review.has("remark")).isFalse();
    complete(review, "{\"decision\":\"ready\"}");
    JsonNode first = task(key, "ApproveDocument");
    assertThat(first.path("given").asBoolean()).isTrue();
    assertThat(first.path("documents").findValuesAsText("id"))
        .containsExactly(first.at("/variables/files/0/document/documentId").asText());
    complete(first, "{\"decision\":\"reject\",\"comment\":\"The lanes are old.\"}");
    complete(task(key, "RevisePage"), "{}");

    JsonNode again = task(key, "ReviewPage");
    assertThat(again.path("given").asBoolean()).isFalse();
    assertThat(again.path("documents")).hasSize(1);
    assertRejected(again);
    complete(again, "{\"decision\":\"ready\"}");
    JsonNode second = task(key, "ApproveDocument");
    assertRejected(second);
    assertThat(second.path("documents")).hasSize(1).isNotEqualTo(first.path("documents"));
    PLAYGROUND.send("POST", "/api/runs/" + key + "/cancel", "{}");
  }

  private static void assertRejected(JsonNode task) {
    assertThat(task.at("/remark/task").asText()).isEqualTo("Approve document");
    assertThat(task.at("/remark/decision").asText()).isEqualTo("reject");
    assertThat(task.at("/remark/comment").asText()).isEqualTo("The lanes are old.");
  }

  @Test
  void isNotMovedOnByWhatIsNoDuration() {
    assertThat(PLAYGROUND.send("POST", "/api/clock", "{\"skip\":\"soon\"}").statusCode())
        .isEqualTo(400);
    assertThat(PLAYGROUND.send("POST", "/api/clock", "{\"skip\":\"P9999D\"}").statusCode())
        .isEqualTo(400);
  }

  private static long offset(JsonNode state) {
    return state.path("clock").path("offset").asLong();
  }

  private static void complete(JsonNode task, String variables) {
    assertThat(
            PLAYGROUND.send("POST", path(task), "{\"variables\":" + variables + "}").statusCode())
        .isEqualTo(202);
  }

  private static String path(JsonNode task) {
    return "/api/tasks/" + task.path("key").asText() + "/complete";
  }

  private static JsonNode task(String run, String element) {
    JsonNode state = PLAYGROUND.await("/api/state", now -> find(now, run, element) != null);
    return PLAYGROUND.json("/api/tasks/" + find(state, run, element));
  }

  private static String find(JsonNode state, String run, String element) {
    return StreamSupport.stream(state.path("tasks").spliterator(), false)
        .filter(task -> task.path("run").asText().equals(run))
        .filter(task -> task.path("element").asText().equals(element))
        .map(task -> task.path("key").asText())
        .findFirst()
        .orElse(null);
  }

  private static String reminder(JsonNode state, String run) {
    return StreamSupport.stream(state.path("messages").spliterator(), false)
        .filter(message -> message.path("run").asText().equals(run))
        .filter(message -> message.path("kind").asText().equals("reminder"))
        .map(message -> message.path("title").asText())
        .findFirst()
        .orElse(null);
  }
}
