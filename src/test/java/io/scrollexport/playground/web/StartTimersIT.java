package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@OnSharedPlayground
class StartTimersIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;
  private static final String HOURLY =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
        <process id="hourly" name="Hourly" isExecutable="true">
          <startEvent id="ByHand"><outgoing>Flow</outgoing></startEvent>
          <startEvent id="EachHour" name="Each hour">
            <outgoing>On</outgoing>
            <timerEventDefinition id="Hour"><timeCycle>R2/PT1H</timeCycle></timerEventDefinition>
          </startEvent>
          <sequenceFlow id="Flow" sourceRef="ByHand" targetRef="Done" />
          <sequenceFlow id="On" sourceRef="EachHour" targetRef="Done" />
          <endEvent id="Done"><incoming>Flow</incoming><incoming>On</incoming></endEvent>
        </process>
      </definitions>
      """;

  @Test
  void areToldUntilTheyHaveGoneOff() {
    assertThat(starts(PLAYGROUND.json("/api/state"), "Nightly export"))
        .singleElement()
        .satisfies(nightly -> assertThat(nightly.path("element").asText()).isEqualTo("EveryNight"));

    ObjectNode request = JSON.createObjectNode();
    request.put("bpmn", HOURLY).put("name", "Hourly").put("confirmed", true);
    PLAYGROUND.started("/api/runs", request.toString());
    JsonNode state = PLAYGROUND.await("/api/state", now -> !starts(now, "Hourly").isEmpty());
    JsonNode first = starts(state, "Hourly").getFirst();
    assertThat(first.path("name").asText()).isEqualTo("Each hour");

    skipAnHour();
    Instant again = due(first).plus(Duration.ofHours(1));
    PLAYGROUND.await(
        "/api/state",
        now ->
            runs(now) == 2
                && starts(now, "Hourly").stream().allMatch(start -> due(start).equals(again)));
    skipAnHour();
    state =
        PLAYGROUND.await("/api/state", now -> runs(now) == 3 && starts(now, "Hourly").isEmpty());
    assertThat(hourly(state).map(run -> history(run.path("key").asText())))
        .as("only what began during a skip tells of it")
        .filteredOn(history -> history.contains("Started while the clock moved on"))
        .hasSize(2)
        .allSatisfy(history -> assertThat(history).contains("\"PT61M\""));
  }

  private static void skipAnHour() {
    assertThat(PLAYGROUND.send("POST", "/api/clock", "{\"skip\":\"PT61M\"}").statusCode())
        .isEqualTo(202);
    PLAYGROUND.await("/api/state", now -> !now.path("clock").has("skipping"));
  }

  private static Instant due(JsonNode start) {
    return Instant.parse(start.path("dueAt").asText());
  }

  private static long runs(JsonNode state) {
    return hourly(state).count();
  }

  private static Stream<JsonNode> hourly(JsonNode state) {
    return StreamSupport.stream(state.path("runs").spliterator(), false)
        .filter(run -> run.path("processName").asText().equals("Hourly"));
  }

  private static String history(String run) {
    return PLAYGROUND.json("/api/runs/" + run).path("history").toString();
  }

  private static List<JsonNode> starts(JsonNode state, String process) {
    return StreamSupport.stream(state.path("starts").spliterator(), false)
        .filter(start -> start.path("processName").asText().equals(process))
        .toList();
  }
}
