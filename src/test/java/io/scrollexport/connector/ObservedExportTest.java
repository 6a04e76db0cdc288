package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.http.Response;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of an export, in the words of Prometheus and in the log. */
@Isolated("what others log would be heard as well")
class ObservedExportTest {

  @AutoClose private final ObservedConnector observed = new ObservedConnector();

  @Test
  void itsStartPollsEndAndDownloadAreCounted() {
    JsonNode started = observed.connector.run("startExport", observed.variables());
    observed.confluence.fault(Endpoint.CONVERSION, unavailableForSeconds(90));
    JsonNode throttled = observed.connector.run("getExportStatus", observed.poll(started, started));
    observed.pass(Duration.ofSeconds(92));
    observed.connector.run("getExportStatus", observed.poll(started, throttled));
    JsonNode document = observed.connector.run("downloadExport", observed.poll(started, throttled));

    assertThat(observed.sample("exports_started_total{integration=\"macro\"}")).isEqualTo(1);
    assertThat(observed.sample("exports_seconds_count{outcome=\"complete\"}")).isEqualTo(1);
    assertThat(observed.sample("exports_seconds_sum{outcome=\"complete\"}")).isEqualTo(92);
    assertThat(observed.sample("exports_seconds_count{outcome=\"error\"}")).isZero();
    assertThat(observed.sample("polls_sum")).isEqualTo(2);
    assertThat(observed.sample("polls_throttled_wait_seconds_sum")).isEqualTo(90);
    assertThat(observed.sample("downloaded_bytes_total")).isEqualTo(document.path("size").asInt());
    assertThat(
            observed.sample(
                "operations_seconds_count{operation=\"downloadExport\",outcome=\"success\"}"))
        .isEqualTo(1);
    assertThat(
            observed.sample(
                "requests_seconds_count{operation=\"startExport\",outcome=\"success\"}"))
        .isEqualTo(1);
    assertThat(
            observed.sample(
                "requests_seconds_count{operation=\"getExportStatus\",outcome=\"server_error\"}"))
        .isEqualTo(1);
  }

  @Test
  void aFailureIsCountedByItsCode() {
    assertThatThrownBy(
            () ->
                observed.connector.run(
                    "startExport", observed.variables().put("connectionTimeoutInSeconds", "x")))
        .hasMessageStartingWith("INVALID_INPUT");

    assertThat(
            observed.sample(
                "operations_seconds_count{operation=\"startExport\",outcome=\"INVALID_INPUT\"}"))
        .isEqualTo(1);
    assertThat(observed.sample("exports_started_total{integration=\"macro\"}")).isZero();
  }

  @Test
  void aTokenIsCountedApartFromTheOperationThatNeedsIt() {
    ObjectNode start = observed.variables();
    start
        .putObject("authentication")
        .put("type", "oauth-client-credentials-flow")
        .put("oauthTokenEndpoint", observed.confluence.urls().tokenEndpoint())
        .put("clientId", "client")
        .put("clientSecret", "secret");
    observed.confluence.fault(Endpoint.CLIENT_CREDENTIALS, Faults.status(401));
    assertThatThrownBy(() -> observed.connector.run("startExport", start))
        .hasMessageStartingWith("TOKEN_REQUEST_FAILED");

    assertThat(observed.sample("tokens_requested_total{outcome=\"TOKEN_REQUEST_FAILED\"}"))
        .isEqualTo(1);
    assertThat(
            observed.sample(
                "requests_seconds_count{operation=\"requestToken\",outcome=\"client_error\"}"))
        .isEqualTo(1);
  }

  @Test
  void aSitesClockIsSeenAndWarnedOfOnce() {
    observed.theirs.advance(Duration.ofMinutes(5));
    JsonNode started = observed.connector.run("startExport", observed.variables());
    observed.connector.run("getExportStatus", observed.poll(started, started));
    observed.connector.run("getExportStatus", observed.poll(started, started));

    assertThat(observed.sample("site_clock_offset_seconds{site=\"" + observed.host() + "\"}"))
        .isBetween(299.0, 301.0);
    assertThat(observed.lines(Level.WARN))
        .singleElement()
        .asString()
        .contains("clock of http://" + observed.host() + " is 300 s ahead of ours");
  }

  @Test
  void noLabelTellsOfAPageAUserOrAJob() {
    JsonNode started = observed.connector.run("startExport", observed.variables());
    observed.pass(Duration.ofSeconds(30));
    observed.connector.run("getExportStatus", observed.poll(started, started));
    observed.connector.run("downloadExport", observed.poll(started, started));

    assertThat(observed.registry.scrape())
        .contains("scroll_export_")
        .doesNotContain(
            ConfluenceSimulator.DEMO_PAGE,
            ConfluenceSimulator.DEMO_TEMPLATE,
            started.path("jobId").asText(),
            ConfluenceSimulator.DEMO_USER.email(),
            "://");
  }

  @Test
  void itsLifeIsOneLineEachWithItsJobId() {
    JsonNode started = observed.connector.run("startExport", observed.variables());
    observed.pass(Duration.ofSeconds(30));
    observed.connector.run("getExportStatus", observed.poll(started, started));
    JsonNode document = observed.connector.run("downloadExport", observed.poll(started, started));

    String job = started.path("jobId").asText();
    assertThat(observed.lines(Level.INFO))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "Export " + job + " of page " + ConfluenceSimulator.DEMO_PAGE + " started"),
            line ->
                assertThat(line)
                    .startsWith(
                        "Export " + job + " ended: complete, 30.0 s after its start, 1 poll"),
            line ->
                assertThat(line)
                    .startsWith(
                        "Export "
                            + job
                            + " downloaded: "
                            + document.path("size").asInt()
                            + " bytes in "));
    assertThat(observed.log.list)
        .filteredOn(event -> event.getLevel() == Level.INFO)
        .allSatisfy(
            event ->
                assertThat(event.getKeyValuePairs())
                    .anySatisfy(
                        pair -> {
                          assertThat(pair.key).isEqualTo("jobId");
                          assertThat(pair.value).isEqualTo(job);
                        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"getExportStatus", "downloadExport"})
  void aFailureIsALineForDebuggingWithTheJobId(String operation) {
    JsonNode unknown = new ObjectMapper().createObjectNode().put("jobId", "0f517c20");

    assertThatThrownBy(() -> observed.connector.run(operation, observed.poll(unknown, unknown)))
        .hasMessageStartingWith("NOT_FOUND");

    assertThat(observed.lines(Level.DEBUG).getLast())
        .startsWith(operation + " of export 0f517c20 failed with NOT_FOUND after ");
  }

  @Test
  void eachRequestIsALineForDebuggingWithoutPathOrCredentials() {
    observed.connector.run("startExport", observed.variables());

    assertThat(observed.lines(Level.DEBUG))
        .singleElement()
        .asString()
        .startsWith("POST http://" + observed.host() + " for startExport: success 200 in ")
        .doesNotContain("/wiki", ConfluenceSimulator.DEMO_USER.accessToken());
  }

  private static Fault unavailableForSeconds(long seconds) {
    return Faults.answer(Response.empty(503).with("Retry-After", Long.toString(seconds)));
  }
}
