package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scrollexport.observation.Observations;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Each export of a batch is seen like one of its own, once. */
class ObservedBatchTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  @AutoClose private final Batches site = new Batches(Observations.in(registry));

  @Test
  void eachExportIsCountedOnce() {
    ArrayNode requests = site.pages(3, Duration.ofSeconds(20));
    JsonNode started = site.start(requests);
    JsonNode same = site.start(requests, started);
    site.clock.advance(Duration.ofSeconds(5));
    JsonNode early = site.poll(same);
    site.clock.advance(Duration.ofSeconds(60));
    JsonNode late = site.poll(early);
    site.poll(late);

    assertThat(registry.get("scroll.export.exports.started").tag("integration", "macro").counter())
        .satisfies(counter -> assertThat(counter.count()).isEqualTo(3));
    assertThat(registry.get("scroll.export.exports").tag("outcome", "complete").timer())
        .satisfies(
            timer -> {
              assertThat(timer.count()).isEqualTo(3);
              assertThat(timer.max(TimeUnit.SECONDS)).isEqualTo(65);
            });
    assertThat(registry.get("scroll.export.polls").summary().count()).isEqualTo(3);
  }

  @Test
  void aPageThatIsNotSentIsNoExport() {
    ArrayNode requests = site.pages(1, Duration.ofSeconds(20));
    Batches.request(requests, "no page");

    site.start(requests);

    assertThat(registry.get("scroll.export.exports.started").tag("integration", "macro").counter())
        .satisfies(counter -> assertThat(counter.count()).isEqualTo(1));
    assertThat(registry.get("scroll.export.exports").tag("outcome", "error").timer().count())
        .isZero();
  }
}
