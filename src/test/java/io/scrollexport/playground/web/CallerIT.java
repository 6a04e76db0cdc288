package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a run tells of those that it has called. */
@OnSharedPlayground
class CallerIT {
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;
  private static final String CALLER =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
          xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
        <process id="caller" name="Caller" isExecutable="true">
          <startEvent id="Begun"><outgoing>Flow</outgoing></startEvent>
          <sequenceFlow id="Flow" sourceRef="Begun" targetRef="ExportPage" />
          <callActivity id="ExportPage" name="Export page">
            <extensionElements><zeebe:calledElement processId="scroll-export" /></extensionElements>
            <incoming>Flow</incoming>
          </callActivity>
        </process>
      </definitions>
      """;

  @AfterEach
  void allWell() {
    PLAYGROUND.send("DELETE", "/api/trouble", "{}");
  }

  @Test
  void standsStillAtTheCallActivityWhereACalledRunDoes() throws IOException {
    PLAYGROUND.send("PUT", "/api/trouble/macro-not-installed", "{\"on\":true}");
    long seq = PLAYGROUND.json("/api/state").path("seq").asLong();
    try (EventReader reader = new EventReader(PLAYGROUND, seq)) {
      String caller = begin();

      reader.until(event -> isCall(event.data(), caller, "incident"));
      JsonNode run = PLAYGROUND.json("/api/runs/" + caller);
      assertThat(run.path("incidents")).isEmpty();
      JsonNode call = run.path("elements").path("ExportPage");
      assertThat(call.path("state").asText()).isEqualTo("incident");
      assertThat(PLAYGROUND.json("/api/runs/" + call.path("child").asText()).path("incidents"))
          .hasSize(1);

      PLAYGROUND.send("DELETE", "/api/trouble", "{}");
      String retry = "/api/incidents/" + run.path("incident").path("key").asText() + "/retry";
      PLAYGROUND.send("POST", retry, "{}");
      reader.until(event -> isCall(event.data(), caller, "active"));
      PLAYGROUND.completed(caller);
    }
  }

  @Test
  void isToldWithTheTimeLimitOfWhatItHasCalled() {
    PLAYGROUND.send("PUT", "/api/trouble/export-never-ends", "{\"on\":true}");
    String caller = begin();
    JsonNode call =
        PLAYGROUND
            .run(caller, run -> run.path("elements").path("ExportPage").has("child"))
            .path("elements")
            .path("ExportPage");

    JsonNode called = PLAYGROUND.run(call.path("child").asText(), run -> run.has("limitAt"));
    assertThat(called.path("parent").asText()).isEqualTo(caller);
    assertThat(called.path("timers").findValuesAsText("dueAt"))
        .contains(called.path("limitAt").asText());
    JsonNode polling =
        PLAYGROUND.run(
            call.path("child").asText(), run -> run.path("timers").findValue("awaited") != null);
    assertThat(polling.path("timers"))
        .as("what the run waits for, rather than being limited by it")
        .filteredOn(timer -> timer.path("awaited").asBoolean())
        .extracting(timer -> timer.path("element").asText())
        .containsExactly("WaitForNextPoll");
    PLAYGROUND.send("POST", "/api/runs/" + caller + "/cancel", "{}");
    PLAYGROUND.run(call.path("child").asText(), run -> !run.has("limitAt"));
  }

  private static boolean isCall(JsonNode change, String run, String state) {
    return change.path("run").asText().equals(run)
        && change.path("element").asText().equals("ExportPage")
        && change.path("state").asText().equals(state);
  }

  private static String begin() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("bpmn", CALLER).put("name", "Caller").put("confirmed", true);
    request
        .putObject("variables")
        .putObject("exportRequest")
        .put("pageId", "1376263")
        .put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    return PLAYGROUND.started("/api/runs", request.toString());
  }
}
