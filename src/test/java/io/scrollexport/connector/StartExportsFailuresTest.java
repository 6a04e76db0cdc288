package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static io.scrollexport.connector.Batches.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.camunda.connector.api.error.ConnectorException;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.http.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code startExports} where something goes wrong: nothing is lost, and nothing done twice. */
class StartExportsFailuresTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Fault NORMAL = Faults.header("X-Test", "1");
  @AutoClose private final Batches batches = new Batches();

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "400, INVALID_REQUEST"})
  void aPageThatTheExporterRefusesIsAnEntry(int status, String code) {
    ArrayNode requests = batches.pagesAtAKnownSite(5, MINUTE);
    batches.confluence.conduct().refuse("5003", 1, status, "No such page, says the exporter.");

    JsonNode result = batches.start(requests);

    JsonNode refused = result.path("exports").get(2);
    assertThat(refused.path("status").asText()).isEqualTo("refused");
    assertThat(refused.path("error").path("code").asText()).isEqualTo(code);
    assertThat(refused.path("error").has("message")).as("the site says it").isFalse();
    assertThat(refused.path("message").asText()).isEqualTo("No such page, says the exporter.");
    assertThat(batches.startedPages()).containsExactly("5001", "5002", "5004", "5005");
    assertThat(result.path("ended").toString()).isEqualTo("[3]");
  }

  @Test
  void aPageWhoseStartFailsInPassingWaitsAndIsTriedThreeTimesInARow() {
    ArrayNode requests = batches.pagesAtAKnownSite(3, MINUTE);
    batches.confluence.conduct().refuse("5002", 3, 500, "Out of order.");

    JsonNode first = batches.start(requests);
    JsonNode second = batches.start(requests, first);
    JsonNode third = batches.start(requests, second);

    assertThat(each(first, "status")).containsExactly("started", "waiting", "started");
    assertThat(first.path("throttled").asBoolean(true)).isFalse();
    assertThat(each(second, "status").get(1)).isEqualTo("waiting");
    assertThat(each(third, "status").get(1)).isEqualTo("refused");
    assertThat(each(third, "error", "code").get(1)).isEqualTo("REMOTE_ERROR");
    assertThat(batches.startedPages()).containsExactly("5001", "5003");
  }

  @Test
  void aPageWhoseStartFailedInPassingIsStartedLater() {
    ArrayNode requests = batches.pagesAtAKnownSite(3, MINUTE);
    batches.confluence.conduct().refuse("5002", 2, 500, "Out of order.");

    JsonNode last = batches.startAll(requests);

    assertThat(each(last, "status")).containsOnly("started");
    assertThat(batches.startedPages()).containsExactly("5001", "5003", "5002");
  }

  @ParameterizedTest
  @CsvSource({"500, REMOTE_ERROR", "401, UNAUTHORIZED", "403, FORBIDDEN"})
  void anExporterThatFailsForAllFailsTheOperation(int status, String code) {
    ArrayNode requests = batches.pagesAtAKnownSite(3, MINUTE);
    List.of("5001", "5002", "5003")
        .forEach(page -> batches.confluence.conduct().refuse(page, 1, status, "Out of order."));

    assertThatThrownBy(() -> batches.start(requests))
        .isInstanceOf(ConnectorException.class)
        .hasMessageStartingWith(code + ": ");
  }

  @ParameterizedTest
  @CsvSource({"500, REMOTE_ERROR", "401, UNAUTHORIZED", "404, NOT_FOUND", "400, INVALID_REQUEST"})
  void aFirstRequestThatFailsFailsTheOperation(int status, String code) {
    batches.integration("rendering", "sync");
    ArrayNode requests = batches.pagesAtAKnownSite(3, MINUTE);
    batches.confluence.fault(Endpoint.CONVERSION, Faults.status(status));

    assertThatThrownBy(() -> batches.start(requests)).hasMessageStartingWith(code + ": ");
    assertThat(batches.startedPages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 401, 503})
  void aLaterRequestThatFailsEndsTheCallAndItsPagesWait(int status) {
    ArrayNode requests = batches.pagesAtAKnownSite(35, MINUTE);
    batches.confluence.fault(Endpoint.CONVERSION, NORMAL);
    batches.confluence.fault(Endpoint.CONVERSION, Faults.status(status));

    JsonNode result = batches.start(requests);

    assertThat(result.path("waiting").asInt()).isEqualTo(25);
    assertThat(result.path("throttled").asBoolean(true)).isFalse();
    assertThat(batches.startedPages()).hasSize(10);
    JsonNode last = batches.startAll(requests);
    assertThat(each(last, "status")).containsOnly("started");
  }

  @Test
  void aSiteThatTurnsItAwayIsAResultEvenBeforeAnythingWasSent() {
    ArrayNode requests = batches.pages(3, MINUTE);
    batches.confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(300));

    JsonNode result = batches.start(requests);

    assertThat(result.path("throttled").asBoolean()).isTrue();
    assertThat(result.path("nextPollIn").asText()).isEqualTo("PT5M");
    assertThat(result.path("waiting").asInt()).isEqualTo(3);
    int asked = batches.requestsForRendering();
    batches.clock.advance(Duration.ofMinutes(3));
    JsonNode again = batches.start(requests, result);
    assertThat(again.path("throttled").asBoolean()).isTrue();
    assertThat(again.path("nextPollIn").asText()).isEqualTo("PT2M");
    assertThat(batches.requestsForRendering()).isEqualTo(asked);
  }

  @Test
  void aPollInBetweenForgetsNothingOfTheWaitForWhichTheSiteAsked() {
    ArrayNode requests = batches.pages(3, MINUTE);
    batches.confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(300));
    JsonNode turnedAway = batches.start(requests);

    JsonNode polled = batches.poll(turnedAway);

    assertThat(polled.path("throttled").asBoolean()).isTrue();
    assertThat(polled.path("nextPollIn").asText()).isEqualTo("PT5M");
    assertThat(batches.start(requests, polled).path("throttled").asBoolean()).isTrue();
  }

  @Test
  void aSiteThatTurnsALaterRequestAwayEndsTheCall() {
    ArrayNode requests = batches.pagesAtAKnownSite(30, MINUTE);
    batches.confluence.fault(Endpoint.CONVERSION, NORMAL);
    batches.confluence.fault(
        Endpoint.CONVERSION, Faults.answer(Response.empty(503).with("Retry-After", "90")));

    JsonNode result = batches.start(requests);

    assertThat(result.path("waiting").asInt()).isEqualTo(20);
    assertThat(result.path("throttled").asBoolean()).isTrue();
    assertThat(result.path("nextPollIn").asText()).isEqualTo("PT1M30S");
    batches.clock.advance(Duration.ofSeconds(90));
    JsonNode next = batches.start(requests, result);
    assertThat(next.path("throttled").asBoolean(true)).isFalse();
    assertThat(next.path("waiting").asInt()).isZero();
  }

  @Test
  void aThrottlingAuthorizationServerIsNoFailureEither() {
    batches
        .authentication()
        .put("type", "oauth-client-credentials-flow")
        .put("oauthTokenEndpoint", batches.confluence.urls().tokenEndpoint())
        .put("clientId", "demo-client")
        .put("clientSecret", "demo-client-secret");
    batches.confluence.fault(Endpoint.CLIENT_CREDENTIALS, Throttling.forSeconds(40));

    JsonNode result = batches.start(batches.pages(3, MINUTE));

    assertThat(result.path("throttled").asBoolean()).isTrue();
    assertThat(result.path("nextPollIn").asText()).isEqualTo("PT40S");
  }

  @Test
  void theExporterMissingFailsTheOperation() {
    batches.integration("macroName", "no-such-macro");

    assertThatThrownBy(() -> batches.start(batches.pages(3, MINUTE)))
        .hasMessageStartingWith("MACRO_NOT_RENDERED: ");
  }

  @Test
  void aPageThatCostsThePasswordIsNotThere() {
    ArrayNode requests = batches.pages(1, MINUTE);
    request(requests, "5001");
    String token = "demo-access-token";
    batches.confluence.conduct().refuse("5001", 1, 400, "Token " + token + " at {{secrets.X}}");

    JsonNode result = batches.start(requests);

    assertThat(result.toString()).doesNotContain(token, "secrets.X");
    assertThat(each(result, "message").getFirst()).isEqualTo("Token *** at {{secrets. X}}");
  }
}
