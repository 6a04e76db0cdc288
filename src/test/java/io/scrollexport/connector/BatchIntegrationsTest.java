package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.storage.SeveralCalls.Answering;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many exports by each way to the exporter. */
class BatchIntegrationsTest {

  private static final Duration SHORT = Duration.ofSeconds(5);

  @AutoClose private final Batches batches = new Batches();

  private void overRest() {
    batches
        .integration("type", "rest")
        .integration("exporterUrl", batches.confluence.urls().exporter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "sync", "async"})
  void exportsWithEveryRendering(String rendering) {
    batches.integration("rendering", rendering);

    JsonNode end = batches.pollToTheEnd(batches.startAll(batches.pages(12, SHORT)));

    assertThat(each(end, "status")).containsOnly("complete");
    assertThat(batches.confluence.jobs()).hasSize(12);
  }

  @Test
  void changesOverWhereTheSiteNoLongerOffersARendering() {
    batches.confluence.conduct().withdrawSynchronousConversion(410);

    JsonNode end = batches.pollToTheEnd(batches.startAll(batches.pages(12, SHORT)));

    assertThat(each(end, "status")).containsOnly("complete");
    assertThat(batches.confluence.requests(Endpoint.CONVERSION)).hasSize(1);
  }

  @Test
  void exportsForAConnectApp() {
    batches
        .authentication()
        .put("type", "connect-impersonation")
        .put("oauthClientId", "demo-connect-app")
        .put("sharedSecret", "demo-connect-app-shared-secret-of-32-bytes-or-more")
        .put("userAccountId", "712020:3f1c5a2e-0000-4000-8000-000000000001")
        .put("authorizationServer", batches.confluence.urls().authorizationServer());

    JsonNode end = batches.pollToTheEnd(batches.startAll(batches.pages(3, SHORT)));

    assertThat(each(end, "status")).containsOnly("complete");
  }

  @Test
  void aTokenThatWasRevokedIsMadeAnew() {
    batches
        .authentication()
        .put("type", "oauth-client-credentials-flow")
        .put("oauthTokenEndpoint", batches.confluence.urls().tokenEndpoint())
        .put("clientId", "demo-client")
        .put("clientSecret", "demo-client-secret");
    batches.integration("baseUrl", batches.confluence.urls().gateway());
    JsonNode started = batches.startAll(batches.pages(3, SHORT));
    batches.confluence.accounts().revokeTokens();

    assertThat(each(batches.pollToTheEnd(started), "status")).containsOnly("complete");
  }

  @Test
  void costsARequestForEachJobByTheRestApi() {
    overRest();
    ArrayNode requests = batches.pages(4, SHORT);
    batches.confluence.conduct().refuse("5002", 1, 404, "No such page.");

    JsonNode started = batches.startAll(requests);
    assertThat(each(started, "status")).containsExactly("started", "refused", "started", "started");
    assertThat(each(started, "error", "code").get(1)).isEqualTo("NOT_FOUND");
    assertThat(each(started, "message").get(1)).isEqualTo("No such page.");
    assertThat(batches.confluence.requests(Endpoint.EXPORTS)).hasSize(4);

    JsonNode end = batches.pollToTheEnd(started);
    assertThat(each(end, "succeeded")).containsExactly("true", "false", "true", "true");
    assertThat(batches.requestsForRendering()).isZero();
  }

  @Test
  void asksTheRestApiForThoseThatAreDueAndForNoOthers() {
    overRest();

    assertThat(leastAskedAtATime(Endpoint.EXPORT_STATUS)).isLessThan(10);
  }

  @Test
  void asksASiteThatAnswersOneMacroOnlyForThoseThatAreDueAndForNoOthers() {
    batches.confluence.conduct().severalCalls(Answering.FIRST_ONLY);

    assertThat(leastAskedAtATime(Endpoint.CONVERSION)).isLessThan(10);
  }

  /** By a poll of eleven jobs that are due at different times. */
  private int leastAskedAtATime(Endpoint endpoint) {
    JsonNode result = batches.startAll(batches.pages(11, Duration.ofMinutes(20)));
    int least = Integer.MAX_VALUE;
    for (int poll = 0; poll < 40; poll++) {
      int before = batches.confluence.requests(endpoint).size();
      result = batches.pollWhenWorthIt(result);
      least = Math.min(least, batches.confluence.requests(endpoint).size() - before);
    }
    return least;
  }

  @Test
  void theFailureOfTheRestApiEndsTheCallToo() {
    overRest();
    ArrayNode requests = batches.pages(4, SHORT);
    batches.confluence.fault(Endpoint.EXPORTS, Faults.header("X-Test", "1"));
    batches.confluence.fault(Endpoint.EXPORTS, Faults.status(500));

    JsonNode first = batches.start(requests);

    assertThat(each(first, "status")).containsExactly("started", "waiting", "waiting", "waiting");
    assertThat(each(batches.startAll(requests), "status")).containsOnly("started");
  }

  @Test
  void aJobThatTheRestApiCannotTellOfHoldsUpNoOther() {
    overRest();
    JsonNode result = batches.startAll(batches.pages(4, SHORT));
    batches.confluence.conduct().refuse(each(result, "jobId").get(1), 1000, 500, "Broken.");

    for (int poll = 0; poll < 20; poll++) {
      result = batches.pollWhenWorthIt(result);
    }

    assertThat(each(result, "status"))
        .containsExactly("complete", "started", "complete", "complete");
  }

  @Test
  void anAnswerOfTheRestApiThatCannotBeReadIsNeverAskedForAgain() {
    overRest();
    ArrayNode requests = batches.pages(3, SHORT);
    batches.confluence.fault(Endpoint.EXPORTS, Faults.header("X-Test", "1"));
    batches.confluence.fault(Endpoint.EXPORTS, Faults.body("{\"newer\":true}".getBytes()));

    JsonNode first = batches.start(requests);

    assertThat(each(first, "status")).containsExactly("started", "refused", "started");
    assertThat(each(first, "error", "code").get(1)).isEqualTo("UNEXPECTED_RESPONSE");
    assertThat(batches.confluence.jobs()).hasSize(3);
  }

  @Test
  void aWebPageInTheMiddleIsNotSentAgain() {
    batches.start(batches.pages(2, SHORT));
    ArrayNode requests = batches.pages(20, SHORT);
    batches.confluence.fault(Endpoint.CONVERSION, Faults.header("X-Test", "1"));
    batches.confluence.fault(Endpoint.CONVERSION, Faults.body("<html>".getBytes()));

    JsonNode first = batches.start(requests);

    assertThat(each(first, "status").subList(10, 20)).containsOnly("refused");
    assertThat(each(first, "error", "code").subList(10, 20)).containsOnly("UNEXPECTED_RESPONSE");
    assertThat(batches.confluence.jobs()).hasSize(22);
  }

  @Test
  void aWebPageInsteadOfTheSiteFailsTheOperation() {
    batches.confluence.fault(Endpoint.CONVERSION, Faults.status(200, "text/html", "<html>"));

    assertThatThrownBy(() -> batches.start(batches.pages(20, SHORT)))
        .hasMessageStartingWith("UNEXPECTED_RESPONSE: ");
  }

  @Test
  void aConversionThatFailedIsTriedAgain() {
    batches.integration("rendering", "async");
    batches.start(batches.pages(2, SHORT));
    ArrayNode requests = batches.pages(20, SHORT);
    batches.confluence.conduct().failAsyncConversions(1, "Out of order.");

    assertThatThrownBy(() -> batches.start(requests)).hasMessageStartingWith("REMOTE_ERROR: ");
    assertThat(each(batches.startAll(requests), "status")).containsOnly("started");
  }
}
