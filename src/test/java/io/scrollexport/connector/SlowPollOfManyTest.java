package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.observation.Observation;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** That a request of {@code getExportStatuses} has no more time than the call: a minute. */
class SlowPollOfManyTest {

  @AutoClose
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  private final AtomicLong quick = new AtomicLong(Long.MAX_VALUE);

  /** Beyond a number of requests, a minute has passed. */
  private long nanos() {
    return confluence.requestCount() > quick.get() ? Duration.ofSeconds(61).toNanos() : 0;
  }

  @Test
  void leavesAConversionThatTakesLonger() {
    SharedParts parts =
        SharedParts.over(
            Surroundings.by(OperatorSettings.from(Environment.ofThisRuntime())),
            DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
            InstantSource.system(),
            System::nanoTime,
            Observation.NONE,
            name -> new OperationTime(Duration.ofSeconds(270), this::nanos));
    ConnectorCall connector =
        new ConnectorCall(new ScrollExportStepConnector(parts::steps, parts::batches));
    ObjectNode inputs = Inputs.ofExport(confluence);
    inputs.withObject("/integration").put("rendering", "async");
    inputs.putArray("exportRequests").add(inputs.path("exportRequest"));
    ObjectNode variables = new ObjectMapper().createObjectNode().set("scrollExport", inputs);

    JsonNode started = connector.run("startExports", variables);
    inputs.set("previous", started);
    quick.set(confluence.requestCount());
    JsonNode polled = connector.run("getExportStatuses", variables);

    assertThat(polled.path("polls").asInt()).isEqualTo(1);
    assertThat(polled.at("/exports/0/status").asText()).isEqualTo("started");
    inputs.set("previous", polled);
    quick.set(Long.MAX_VALUE);
    assertThat(connector.run("getExportStatuses", variables).at("/exports/0/status").asText())
        .isEqualTo("complete");
  }
}
