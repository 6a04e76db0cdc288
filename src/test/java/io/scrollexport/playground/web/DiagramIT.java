package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnSharedPlayground
class DiagramIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;
  private static final String OWN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
        <process id="%s" name="My process" isExecutable="true">
          <startEvent id="Begun"><outgoing>Flow</outgoing></startEvent>
          <sequenceFlow id="Flow" sourceRef="Begun" targetRef="Done" />
          <endEvent id="Done"><incoming>Flow</incoming></endEvent>
        </process>
      </definitions>
      """;

  @Test
  void ofSomebodyElseRunsOnceThatIsConfirmed() {
    HttpResponse<String> asked = run(PLAYGROUND, OWN.formatted("my-process"), false);
    assertThat(asked.statusCode()).isEqualTo(409);
    JsonNode question = RunningPlayground.json(asked);
    assertThat(question.path("type").asText()).isEqualTo("confirm-diagram");
    assertThat(question.path("title").asText()).endsWith("Run it?");

    String key = key(run(PLAYGROUND, OWN.formatted("my-process"), true));
    JsonNode run = PLAYGROUND.completed(key);
    assertThat(run.path("title").asText()).isEqualTo("My process");
    assertThat(run.path("history").findValuesAsText("name"))
        .as("elements without a name")
        .containsExactly("Start event", "End event");
    assertThat(PLAYGROUND.get("/api/processes/" + run.path("processKey").asText() + ".bpmn").body())
        .contains("my-process");
  }

  @Test
  void neverTakesThePlaceOfOneOfOurs() {
    String key = key(run(PLAYGROUND, OWN.formatted("scroll-export"), true));
    assertThat(PLAYGROUND.completed(key).path("process").asText())
        .startsWith("scroll-export-copy-");

    JsonNode export = PLAYGROUND.completed(PLAYGROUND.export());
    assertThat(export.path("process").asText()).isEqualTo("scroll-export");
    assertThat(export.has("document")).isTrue();
  }

  @Test
  void getsNoSecretForATaskWithoutATemplate() {
    String asking =
        OWN.formatted("asking")
            .replace("targetRef=\"Done\"", "targetRef=\"Ask\"")
            .replace(
                "<endEvent id=\"Done\"><incoming>Flow</incoming>",
                """
                <serviceTask id="Ask">
                  <extensionElements xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
                    <zeebe:taskDefinition type="io.scrollexport:confluence-macro:1" retries="1" />
                    <zeebe:ioMapping>
                      <zeebe:input source="bearer" target="authentication.type" />
                      <zeebe:input source="{{secrets.CONFLUENCE_TOKEN}}" target="authentication.token" />
                      <zeebe:input source="http://127.0.0.1:1" target="confluence.baseUrl" />
                    </zeebe:ioMapping>
                    <zeebe:taskHeaders>
                      <zeebe:header key="operation" value="getMacroBody" />
                    </zeebe:taskHeaders>
                  </extensionElements>
                  <incoming>Flow</incoming><outgoing>On</outgoing>
                </serviceTask>
                <sequenceFlow id="On" sourceRef="Ask" targetRef="Done" />
                <endEvent id="Done"><incoming>On</incoming>""");
    String key = key(run(PLAYGROUND, asking, true));

    JsonNode incident =
        PLAYGROUND.run(key, now -> !now.path("incidents").isEmpty()).path("incidents").path(0);
    assertThat(incident.path("code").asText()).isEqualTo("INVALID_INPUT");
    assertThat(incident.path("message").asText()).contains("authentication.token");
  }

  @Test
  void thatIsNoneIsRefusedInASentence() {
    assertThat(run(PLAYGROUND, "<nothing", true).statusCode()).isEqualTo(400);
    assertThat(run(PLAYGROUND, "<definitions/>", true).body())
        .contains("The diagram holds no executable process.");
    assertThat(
            run(
                    PLAYGROUND,
                    OWN.formatted("broken").replace("targetRef=\"Done\"", "targetRef=\"x\""),
                    true)
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void isOfferedToBeginWith() {
    assertThat(PLAYGROUND.json("/api/examples").findValuesAsText("id"))
        .contains("scroll-export", "document-approval");
    assertThat(PLAYGROUND.json("/api/templates").findValuesAsText("id"))
        .contains("io.scrollexport.scroll-export-call");
  }

  @Test
  void ofSomebodyElseNeverRunsAtARealSite() throws IOException {
    try (ConfluenceSimulator real = ConfluenceSimulator.start();
        RunningPlayground playground =
            RunningPlayground.start(
                Map.of(
                    "CONFLUENCE_URL", real.baseUrl(),
                    "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
                    "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken(),
                    "SCROLL_TEMPLATE_ID", ConfluenceSimulator.DEMO_TEMPLATE))) {
      assertThat(run(playground, OWN.formatted("my-process"), true).statusCode()).isEqualTo(403);
      String ours = Files.readString(Path.of("bpmn/scroll-export.bpmn"));
      assertThat(run(playground, ours + " ", true).statusCode()).isEqualTo(403);

      String key = playground.export();
      assertThat(playground.completed(key).path("title").asText()).isEqualTo("Page 1376263 → Word");
      assertThat(playground.json("/api/state").path("site").path("simulated").asBoolean())
          .isFalse();
      assertThat(playground.json("/api/runs/" + key + "/exchanges")).isEmpty();
      assertThat(playground.send("PUT", "/api/trouble/throttled", "{\"on\":true}").statusCode())
          .isEqualTo(409);
      assertThat(playground.get("/api/state").body())
          .doesNotContain(ConfluenceSimulator.DEMO_USER.apiToken());
    }
  }

  private static HttpResponse<String> run(
      RunningPlayground playground, String bpmn, boolean confirmed) {
    ObjectNode request = JSON.createObjectNode();
    request.put("bpmn", bpmn).put("name", "My diagram").put("confirmed", confirmed);
    request.putObject("variables");
    return playground.send("POST", "/api/runs", request.toString());
  }

  private static String key(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return RunningPlayground.json(created).path("key").asText();
  }
}
