package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.http.settings.Surroundings;
import io.scrollexport.observation.Observations;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.MovableClock;
import io.scrollexport.simulator.http.Fault;
import io.scrollexport.simulator.http.Faults;
import io.scrollexport.simulator.http.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What operators see of an export, in the words of Prometheus and in the log. */
class ObservedExportTest {

  private final MovableClock ours = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  private final MovableClock theirs =
      MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().clock(theirs).exportDuration(Duration.ofSeconds(8)).start();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SharedParts parts =
      new SharedParts(
          Surroundings.ofThisRuntime(),
          DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
          ours,
          System::nanoTime,
          Observations.in(registry));
  private final ConnectorCall connector =
      new ConnectorCall(new ScrollExportConnector(parts::exports));
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.scrollexport");

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    logger.setLevel(null);
    confluence.close();
  }

  @Test
  void itsStartPollsEndAndDownloadAreCounted() {
    JsonNode started = connector.run("startExport", variables());
    confluence.fault(Endpoint.CONVERSION, unavailableForSeconds(90));
    JsonNode throttled = connector.run("getExportStatus", poll(started, started));
    pass(Duration.ofSeconds(92));
    connector.run("getExportStatus", poll(started, throttled));
    JsonNode document = connector.run("downloadExport", poll(started, throttled));

    assertThat(sample("exports_started_total{integration=\"macro\"}")).isEqualTo(1);
    assertThat(sample("exports_seconds_count{outcome=\"complete\"}")).isEqualTo(1);
    assertThat(sample("exports_seconds_sum{outcome=\"complete\"}")).isEqualTo(92);
    assertThat(sample("exports_seconds_count{outcome=\"error\"}")).isZero();
    assertThat(sample("polls_sum")).isEqualTo(2);
    assertThat(sample("polls_throttled_wait_seconds_sum")).isEqualTo(90);
    assertThat(sample("downloaded_bytes_total")).isEqualTo(document.path("size").asInt());
    assertThat(sample("operations_seconds_count{operation=\"downloadExport\",outcome=\"success\"}"))
        .isEqualTo(1);
    assertThat(sample("requests_seconds_count{operation=\"startExport\",outcome=\"success\"}"))
        .isEqualTo(1);
    assertThat(
            sample(
                "requests_seconds_count{operation=\"getExportStatus\",outcome=\"server_error\"}"))
        .isEqualTo(1);
  }

  @Test
  void aFailureIsCountedByItsCode() {
    assertThatThrownBy(
            () -> connector.run("startExport", variables().put("connectionTimeoutInSeconds", "x")))
        .hasMessageStartingWith("INVALID_INPUT");

    assertThat(
            sample("operations_seconds_count{operation=\"startExport\",outcome=\"INVALID_INPUT\"}"))
        .isEqualTo(1);
    assertThat(sample("exports_started_total{integration=\"macro\"}")).isZero();
  }

  @Test
  void aTokenIsCountedApartFromTheOperationThatNeedsIt() {
    ObjectNode start = variables();
    start
        .putObject("authentication")
        .put("type", "oauth-client-credentials-flow")
        .put("oauthTokenEndpoint", confluence.tokenEndpoint())
        .put("clientId", "client")
        .put("clientSecret", "secret");
    confluence.fault(Endpoint.CLIENT_CREDENTIALS, Faults.status(401));
    assertThatThrownBy(() -> connector.run("startExport", start))
        .hasMessageStartingWith("TOKEN_REQUEST_FAILED");

    assertThat(sample("tokens_requested_total{outcome=\"TOKEN_REQUEST_FAILED\"}")).isEqualTo(1);
    assertThat(
            sample("requests_seconds_count{operation=\"requestToken\",outcome=\"client_error\"}"))
        .isEqualTo(1);
  }

  @Test
  void aSitesClockIsSeenAndWarnedOfOnce() {
    theirs.advance(Duration.ofMinutes(5));
    JsonNode started = connector.run("startExport", variables());
    connector.run("getExportStatus", poll(started, started));
    connector.run("getExportStatus", poll(started, started));

    assertThat(sample("site_clock_offset_seconds{site=\"" + host() + "\"}"))
        .isBetween(299.0, 301.0);
    assertThat(lines(Level.WARN))
        .singleElement()
        .asString()
        .contains("clock of http://" + host() + " is 300 s ahead of ours");
  }

  @Test
  void noLabelTellsOfAPageAUserOrAJob() {
    JsonNode started = connector.run("startExport", variables());
    pass(Duration.ofSeconds(30));
    connector.run("getExportStatus", poll(started, started));
    connector.run("downloadExport", poll(started, started));

    assertThat(registry.scrape())
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
    JsonNode started = connector.run("startExport", variables());
    pass(Duration.ofSeconds(30));
    connector.run("getExportStatus", poll(started, started));
    JsonNode document = connector.run("downloadExport", poll(started, started));

    String job = started.path("jobId").asText();
    assertThat(lines(Level.INFO))
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
    assertThat(log.list)
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

  @Test
  void eachRequestIsALineForDebuggingWithoutPathOrCredentials() {
    connector.run("startExport", variables());

    assertThat(lines(Level.DEBUG))
        .singleElement()
        .asString()
        .startsWith("POST http://" + host() + " for startExport: success 200 in ")
        .doesNotContain("/wiki", ConfluenceSimulator.DEMO_USER.accessToken());
  }

  private static Fault unavailableForSeconds(long seconds) {
    return Faults.answer(Response.empty(503).with("Retry-After", Long.toString(seconds)));
  }

  private List<String> lines(Level level) {
    return log.list.stream()
        .filter(event -> event.getLevel() == level)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private void pass(Duration time) {
    ours.advance(time);
    theirs.advance(time);
  }

  private String host() {
    return URI.create(confluence.baseUrl()).getAuthority();
  }

  /** One number of what Prometheus reads. */
  private double sample(String name) {
    return registry
        .scrape()
        .lines()
        .filter(line -> line.startsWith("scroll_export_" + name + " "))
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in\n" + registry.scrape()));
  }

  private ObjectNode variables() {
    return new ObjectMapper()
        .valueToTree(
            Map.of(
                "authentication",
                Map.of("type", "bearer", "token", ConfluenceSimulator.DEMO_USER.accessToken()),
                "integration",
                Map.of("type", "macro", "baseUrl", confluence.baseUrl()),
                "exportRequest",
                Map.of(
                    "pageId",
                    ConfluenceSimulator.DEMO_PAGE,
                    "templateId",
                    ConfluenceSimulator.DEMO_TEMPLATE)));
  }

  private ObjectNode poll(JsonNode started, JsonNode previous) {
    ObjectNode poll = variables();
    poll.put("exportJobId", started.path("jobId").asText());
    poll.set("previous", previous);
    return poll;
  }
}
