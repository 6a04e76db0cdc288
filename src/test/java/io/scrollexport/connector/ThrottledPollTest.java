package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.http.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls and starts that a site turns away for a while. */
class ThrottledPollTest {

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
      new ConnectorCall(new ScrollExportConnector(parts::exports));

  @Test
  void anUnavailableSiteThatSaysForHowLongIsAWait() {
    JsonNode started = connector.run("startExport", variables());
    confluence.fault(Endpoint.CONVERSION, unavailableForSeconds(90));

    JsonNode poll = connector.run("getExportStatus", poll(started));

    assertThat(poll.path("throttled").asBoolean()).isTrue();
    assertThat(poll.path("nextPollIn").asText()).isEqualTo("PT1M30S");
    assertThat(poll.path("status").asText()).isEqualTo("started");
    assertThat(poll.path("polls").asInt()).isEqualTo(1);
  }

  @Test
  void aWaitOfMoreThanTwoMinutesIsKeptWithoutAsking() {
    JsonNode started = connector.run("startExport", variables());
    confluence.fault(Endpoint.CONVERSION, unavailableForSeconds(300));
    JsonNode first = connector.run("getExportStatus", poll(started));
    int asked = confluence.requests().size();
    clock.advance(Duration.ofMinutes(2));
    JsonNode second = connector.run("getExportStatus", poll(first));
    clock.advance(Duration.ofMinutes(2));
    JsonNode third = connector.run("getExportStatus", poll(second));

    assertThat(first.path("nextPollIn").asText()).isEqualTo("PT2M");
    assertThat(second.path("nextPollIn").asText()).isEqualTo("PT2M");
    assertThat(third.path("nextPollIn").asText()).isEqualTo("PT1M");
    assertThat(third.path("throttled").asBoolean()).isTrue();
    assertThat(third.path("polls").asInt()).isEqualTo(3);
    assertThat(confluence.requests()).hasSize(asked);

    clock.advance(Duration.ofMinutes(1));
    assertThat(connector.run("getExportStatus", poll(third)).path("throttled").asBoolean(true))
        .isFalse();
  }

  @Test
  void anUnavailableSiteThatDoesNotSayForHowLongIsAFailure() {
    JsonNode started = connector.run("startExport", variables());
    confluence.fault(Endpoint.CONVERSION, Faults.status(503));

    assertThatThrownBy(() -> connector.run("getExportStatus", poll(started)))
        .hasMessageStartingWith("REMOTE_ERROR: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Sun, 01 Mar 2026 11:59:00 GMT", "soon"})
  void anUnavailableSiteThatNamesNoTimeToComeIsAWaitAsWell(String wait) {
    JsonNode started = connector.run("startExport", variables());
    confluence.fault(
        Endpoint.CONVERSION, Faults.answer(Response.empty(503).with("Retry-After", wait)));

    JsonNode poll = connector.run("getExportStatus", poll(started));

    assertThat(poll.path("throttled").asBoolean()).isTrue();
    assertThat(poll.path("nextPollIn").asText()).isEqualTo("PT30S");
  }

  /** Only 503 says that the site turns everybody away for a while. */
  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 504})
  void anyOtherTroubleThatSaysForHowLongIsAFailureToBeTriedThen(int status) {
    JsonNode started = connector.run("startExport", variables());
    confluence.fault(
        Endpoint.CONVERSION,
        Faults.answer(Response.empty(status).with("Retry-After", Long.toString(90))));

    assertThatThrownBy(() -> connector.run("getExportStatus", poll(started)))
        .isInstanceOfSatisfying(
            ConnectorRetryException.class,
            failure -> {
              assertThat(failure.getErrorCode()).isEqualTo("REMOTE_ERROR");
              assertThat(failure.getBackoffDuration()).hasSeconds(90);
            });
  }

  @Test
  void tellsNothingOfAnotherJob() {
    JsonNode started = connector.run("startExport", variables());
    ObjectNode previous = started.deepCopy();
    previous.put("jobId", "another").put("status", "running").put("message", "words of another");
    confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(5));

    JsonNode poll =
        connector.run("getExportStatus", poll(started).<ObjectNode>set("previous", previous));

    assertThat(poll.path("status").asText()).isEqualTo("unknown");
    assertThat(poll.has("message")).isFalse();
    assertThat(poll.path("nextPollIn").asText()).isEqualTo("PT5S");
  }

  @Test
  void aStartWaitsAsLongAsAnUnavailableSiteAsks() {
    confluence.fault(Endpoint.CONVERSION, unavailableForSeconds(120));

    assertThatThrownBy(() -> connector.run("startExport", variables()))
        .isInstanceOfSatisfying(
            ConnectorRetryException.class,
            failure -> {
              assertThat(failure.getErrorCode()).isEqualTo("REMOTE_ERROR");
              assertThat(failure.getBackoffDuration()).hasSeconds(120);
              assertThat(failure.getRetries()).as("the job's own count").isNull();
            });
  }

  @Test
  void aThrottlingAuthorizationServerThrottlesThePollAsWell() {
    JsonNode started = connector.run("startExport", variables());
    confluence.fault(Endpoint.CLIENT_CREDENTIALS, Throttling.forSeconds(40));
    ObjectNode poll = poll(started);
    poll.putObject("authentication")
        .put("type", "oauth-client-credentials-flow")
        .put("oauthTokenEndpoint", confluence.urls().tokenEndpoint())
        .put("clientId", "client")
        .put("clientSecret", "secret");

    JsonNode result = connector.run("getExportStatus", poll);

    assertThat(result.path("throttled").asBoolean()).isTrue();
    assertThat(result.path("nextPollIn").asText()).isEqualTo("PT40S");
  }

  private static Fault unavailableForSeconds(long seconds) {
    return Faults.answer(Response.empty(503).with("Retry-After", Long.toString(seconds)));
  }

  private ObjectNode variables() {
    return Inputs.ofExport(confluence);
  }

  private ObjectNode poll(JsonNode previous) {
    return variables()
        .put("exportJobId", previous.path("jobId").asText())
        .set("previous", previous);
  }
}
