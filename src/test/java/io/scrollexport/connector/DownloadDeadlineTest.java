package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.rendering.Delay;
import io.scrollexport.confluence.rendering.Renderings;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.observation.Observation;
import io.scrollexport.operation.ExportOperations;
import io.scrollexport.protocol.access.Exporters;
import io.scrollexport.settings.AllowedSites;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A download is over in time, whatever takes its time, and by no clock that somebody sets. */
class DownloadDeadlineTest {

  private static final Duration DEADLINE = Duration.ofSeconds(270);
  private static final PooledTransport POOLED = new PooledTransport(Way::direct);

  @AutoClose
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  private final AtomicLong elapsed = new AtomicLong();

  /** A connector whose every answer takes so long, by a ticker that stands still otherwise. */
  private ConnectorCall connector(Duration eachAnswer) {
    HttpTransport slow =
        call -> {
          elapsed.addAndGet(eachAnswer.toNanos());
          return POOLED.send(call);
        };
    return connector(slow, InstantSource.system(), elapsed::get);
  }

  private static ConnectorCall connector(
      HttpTransport transport, InstantSource clock, LongSupplier ticker) {
    Surroundings surroundings =
        new Surroundings(transport, transport, host -> false, new AllowedSites(List.of()));
    ScrollExport exports =
        new ScrollExport(
            new AllowedSites(List.of()),
            new Exporters(
                Sites.over(transport, clock, System::nanoTime, Observation.NONE),
                new Renderings(Delay.IN_REAL_TIME, Observation.NONE)),
            new ExportOperations(clock),
            ScrollExport.downloads(surroundings, DownloadTurns.of(8, Duration.ofMinutes(1)), clock),
            new OperationTime(DEADLINE, ticker),
            new ExportLife(Observation.NONE, clock));
    return new ConnectorCall(new ScrollExportConnector(() -> exports));
  }

  private ObjectNode variables() {
    return Inputs.ofExport(confluence);
  }

  private ObjectNode ofJob(ConnectorCall connector) {
    JsonNode started = connector.run("startExport", variables());
    return variables().put("exportJobId", started.path("jobId").asText());
  }

  @Test
  void slowAnswersThatAddUpEndByTheDeadline() {
    ConnectorCall connector = connector(Duration.ofSeconds(150));
    ObjectNode job = ofJob(connector);

    assertThatThrownBy(() -> connector.run("downloadExport", job))
        .hasMessageStartingWith("TIMEOUT: ")
        .hasMessageContaining("CONNECTOR_SCROLL_EXPORT_TIMEOUT");
    assertThat(confluence.requests(Endpoint.DOWNLOAD)).isEmpty();
  }

  @Test
  void slowAnswersWithinTheDeadlineAreWaitedFor() {
    ConnectorCall connector = connector(Duration.ofSeconds(100));

    assertThat(connector.run("downloadExport", ofJob(connector)).path("size").asLong())
        .isPositive();
  }

  @Test
  void aLongerDownloadTimeoutMovesTheDeadline() {
    ConnectorCall connector = connector(Duration.ofSeconds(150));
    ObjectNode job = ofJob(connector).put("downloadTimeout", "PT10M");

    assertThat(connector.run("downloadExport", job).path("size").asLong()).isPositive();
  }

  @Test
  void aWallClockThatStepsMeanwhileChangesNothing() {
    ConnectorCall steady = connector(POOLED, InstantSource.system(), System::nanoTime);
    ObjectNode job = ofJob(steady).put("exposeDownloadUrl", true);
    String url = steady.run("getExportStatus", job).path("downloadUrl").asText();
    AtomicLong minutes = new AtomicLong();
    InstantSource stepping =
        () -> Instant.now().plus(Duration.ofMinutes(minutes.getAndAdd(5)).negated());
    ConnectorCall connector = connector(POOLED, stepping, System::nanoTime);

    JsonNode exported = connector.run("downloadExport", variables().put("downloadUrl", url));

    assertThat(exported.path("size").asLong()).isPositive();
    assertThat(minutes.get()).isPositive();
  }
}
