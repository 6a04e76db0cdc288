package io.scrollexport.connector;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.observation.Observations;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A connector at a simulated site, with Prometheus and a log that are looked at. */
final class ObservedConnector implements AutoCloseable {

  final MovableClock ours = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  final MovableClock theirs = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().clock(theirs).exportDuration(Duration.ofSeconds(8)).start();
  final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SharedParts parts =
      SharedParts.over(
          Surroundings.by(OperatorSettings.from(Environment.ofThisRuntime())),
          DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
          ours,
          System::nanoTime,
          Observations.in(registry),
          OperationTime::of);
  final ConnectorCall connector = new ConnectorCall(new ScrollExportConnector(parts::exports));
  final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.scrollexport");

  ObservedConnector() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.DEBUG);
  }

  /** What the log holds of a level. */
  List<String> lines(Level level) {
    return log.list.stream()
        .filter(event -> event.getLevel() == level)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  /** Both clocks go on. */
  void pass(Duration time) {
    ours.advance(time);
    theirs.advance(time);
  }

  /** Host and port of the site. */
  String host() {
    return URI.create(confluence.baseUrl()).getAuthority();
  }

  /** One number of what Prometheus reads. */
  double sample(String name) {
    return registry
        .scrape()
        .lines()
        .filter(line -> line.startsWith("scroll_export_" + name + " "))
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in\n" + registry.scrape()));
  }

  /** The inputs of a start. */
  ObjectNode variables() {
    return Inputs.ofExport(confluence);
  }

  /** The inputs of what follows a start. */
  ObjectNode poll(JsonNode started, JsonNode previous) {
    ObjectNode poll = variables();
    poll.put("exportJobId", started.path("jobId").asText());
    poll.set("previous", previous);
    return poll;
  }

  @Override
  public void close() {
    logger.detachAppender(log);
    logger.setLevel(null);
    confluence.close();
  }
}
