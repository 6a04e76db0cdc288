package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;

/** A body that ends too early is found by whoever reads it, however early that is. */
class EarlyEndTest {

  private static final ScriptedServer.Script CUT =
      (request, wire) -> wire.send("HTTP/1.1 200 OK\r\nContent-Length: 6889\r\n\r\nPK and no more");

  @RepeatedTest(20)
  void theHeadArrivesAndTheBodyFails() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(CUT)) {
      HttpCall call = HttpCall.get(URI.create(server.url() + "/"), Map.of(), Timeouts.DEFAULT);

      try (HttpReply reply = new PooledTransport(Way::direct).send(call)) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Length")).contains("6889");
        assertThatThrownBy(() -> reply.body().readAllBytes()).hasMessageContaining("6889");
      }
    }
  }
}
