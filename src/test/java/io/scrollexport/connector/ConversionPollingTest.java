package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.observation.Observation;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.MovableClock;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionPollingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));

  @AutoClose
  private final ConfluenceSimulator confluence = ConfluenceSimulator.builder().clock(clock).start();

  private final SharedParts parts =
      SharedParts.over(
          Surroundings.by(OperatorSettings.from(Environment.ofThisRuntime())),
          DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
          clock,
          System::nanoTime,
          Observation.NONE,
          OperationTime::of);
  private final ConnectorCall connector =
      new ConnectorCall(new ConfluenceMacroConnector(parts::macros));

  private ObjectNode site() {
    ObjectNode variables = JSON.createObjectNode();
    variables
        .putObject("authentication")
        .put("type", "basic")
        .put("username", ConfluenceSimulator.DEMO_USER.email())
        .put("password", ConfluenceSimulator.DEMO_USER.apiToken());
    variables.putObject("confluence").put("baseUrl", confluence.baseUrl());
    return variables;
  }

  private JsonNode start(boolean allowCache) {
    ObjectNode variables = site();
    variables
        .putObject("macro")
        .put("contentId", "1376268")
        .put("macroId", "50884bd9-0cb8-41d5-98be-f80943c14f96")
        .put("to", "view")
        .put("allowCache", allowCache);
    return connector.run("startMacroBodyConversion", variables);
  }

  private JsonNode poll(JsonNode previous) {
    return poll(previous.path("asyncId").asText(), previous);
  }

  private JsonNode poll(String asyncId, JsonNode previous) {
    return connector.run(
        "getConversionResult", site().put("asyncId", asyncId).set("previous", previous));
  }

  @Test
  void startGivesTheIdOnly() {
    JsonNode started = start(false);

    assertThat(started.size()).isEqualTo(1);
    assertThat(started.path("asyncId").asText()).isNotEmpty();
    assertThat(confluence.requests().getLast().query()).isEqualTo("allowCache=false");
  }

  @Test
  void givesTheContentOfACompletedConversion() {
    JsonNode result = poll(start(false));

    assertThat(result.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(result.path("finished").asBoolean()).isTrue();
    assertThat(result.path("representation").asText()).isEqualTo("view");
    assertThat(result.path("value").asText()).contains("<dd>descendants</dd>");
    assertThat(result.has("nextPollIn")).isFalse();
    assertThat(result.has("_links")).isFalse();
  }

  @Test
  void takesNoWordOfTheSiteForOneOfOurs() {
    String body =
        """
        {"status": "COMPLETED", "finished": false, "value": "x", "nextPollIn": "PT1S",
         "asyncId": "9", "polls": 7, "startedAt": "2026-03-01T12:00:00Z", "document": "y",
         "representation": "view"}
        """;
    confluence.fault(Endpoint.ASYNC_RESULT, Faults.status(200, "application/json", body));

    JsonNode result = poll(start(false));

    assertThat(result.path("finished").asBoolean()).isTrue();
    assertThat(result.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("status", "finished", "value", "representation");
  }

  @Test
  void saysWhenToPollNextWhileTheConversionGoesOn() {
    confluence.conduct().asyncConversionsTake(Duration.ofSeconds(30), 0);
    JsonNode first = poll(start(false));
    clock.advance(Duration.parse(first.path("nextPollIn").asText()));
    JsonNode second = poll(first);

    assertThat(first.path("status").asText()).isEqualTo("QUEUED");
    assertThat(first.path("finished").asBoolean(true)).isFalse();
    assertThat(first.has("value")).isFalse();
    assertThat(first.path("polls").asInt()).isEqualTo(1);
    assertThat(second.path("polls").asInt()).isEqualTo(2);
    assertThat(second.path("startedAt")).isEqualTo(first.path("startedAt"));
    assertThat(Duration.parse(second.path("nextPollIn").asText()))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  @Test
  void forgetsThePollsOfAnotherConversion() {
    confluence.conduct().asyncConversionsTake(Duration.ofSeconds(30), 0);
    JsonNode other = poll(start(false));
    String asyncId = start(true).path("asyncId").asText();

    assertThat(poll(asyncId, other).path("polls").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "7", "[]", "{\"polls\": \"x\", \"asyncId\": {}}"})
  void pollsWhateverStandsInThePreviousResult(String previous) throws Exception {
    confluence.conduct().asyncConversionsTake(Duration.ofSeconds(30), 0);
    String asyncId = start(false).path("asyncId").asText();

    assertThat(poll(asyncId, JSON.readTree(previous)).path("polls").asInt()).isEqualTo(1);
  }

  @Test
  void showsTheEarlierContentWhileItIsMadeAnew() {
    poll(start(true));
    confluence.conduct().asyncConversionsTake(Duration.ofSeconds(30), 0);

    JsonNode result = poll(start(true));

    assertThat(result.path("status").asText()).isEqualTo("RERUNNING");
    assertThat(result.path("finished").asBoolean(true)).isFalse();
    assertThat(result.path("value").asText()).contains("<dd>descendants</dd>");
  }

  @Test
  void reportsAFailedConversionAsResult() {
    confluence.conduct().failAsyncConversions(1, "The macro could not be rendered");

    JsonNode result = poll(start(false));

    assertThat(result.path("status").asText()).isEqualTo("FAILED");
    assertThat(result.path("finished").asBoolean()).isTrue();
    assertThat(result.path("error").asText()).isEqualTo("The macro could not be rendered");
    assertThat(result.has("value")).isFalse();
  }

  @Test
  void saysThatAResultHasExpired() {
    JsonNode started = start(false);
    clock.advance(Duration.ofSeconds(301));

    assertThatThrownBy(() -> poll(started))
        .isInstanceOfSatisfying(
            ConnectorRetryException.class, e -> assertThat(e.getRetries()).isZero())
        .hasMessageStartingWith("NOT_FOUND: ")
        .hasMessageContaining("five minutes")
        .hasMessageEndingWith("Start the conversion anew.");
  }

  @Test
  void leavesAThrottledPollToTheEngine() {
    JsonNode started = start(false);
    confluence.fault(Endpoint.ASYNC_RESULT, Throttling.forSeconds(40));

    assertThatThrownBy(() -> poll(started))
        .isInstanceOfSatisfying(
            ConnectorRetryException.class,
            e -> {
              assertThat(e.getErrorCode()).isEqualTo("RATE_LIMITED");
              assertThat(e.getBackoffDuration()).hasSeconds(40);
              assertThat(e.getRetries()).as("the job's own count").isNull();
            });
  }
}
