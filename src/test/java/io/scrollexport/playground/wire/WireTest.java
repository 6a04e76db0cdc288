package io.scrollexport.playground.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.playground.stream.Changes;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final Instant END = Instant.parse("2026-11-27T08:00:00Z");

  @Test
  void hasAnExchangeAtTheTimeOfItsRequest() throws Exception {
    Wire wire = new Wire(new Changes(), () -> END);
    CompletableFuture<io.scrollexport.simulator.wire.Exchange> seen = new CompletableFuture<>();
    try (ConfluenceSimulator site = ConfluenceSimulator.start();
        HttpClient client = HttpClient.newHttpClient()) {
      wire.record(site);
      site.watch(seen::complete);
      client.send(
          HttpRequest.newBuilder(URI.create(site.baseUrl() + "/wiki/api/v2/pages/1")).build(),
          HttpResponse.BodyHandlers.discarding());

      Instant begin = END.minus(seen.get(10, TimeUnit.SECONDS).took());
      assertThat(begin).isBefore(END);
      assertThat(wire.shared(0)).extracting(Exchange::at).containsExactly(begin);
    }
  }
}
