package io.scrollexport.http.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.scrollexport.download.Answer;
import io.scrollexport.download.RawServer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the pool holds, and for how long. */
@Timeout(60)
class ConnectionsTest {

  private static final RawServer.Script KEEPS_THE_CONNECTION =
      (request, wire) -> {
        wire.send(Answer.ok().withBody("hello").withLength(5));
        wire.fallSilent();
      };

  private static PooledTransport transport(Connections connections) {
    return new PooledTransport(
        Way::direct, (SSLSocketFactory) SSLSocketFactory.getDefault(), connections);
  }

  private static HttpCall call(RawServer server) {
    return HttpCall.get(URI.create(server.url("/")), Map.of(), Timeouts.DEFAULT);
  }

  private static String body(PooledTransport transport, HttpCall call) throws Exception {
    try (HttpReply reply = transport.send(call)) {
      return new String(reply.body().readAllBytes(), US_ASCII);
    }
  }

  @Test
  void connectionsThatRestAreClosedAndTheirWaysForgotten() throws Exception {
    // Long enough for whoever looks whether there is one.
    Connections connections = new Connections(TimeValue.ofSeconds(3), SelectorProvider.provider());
    try (RawServer server = RawServer.playing(KEEPS_THE_CONNECTION)) {
      assertThat(body(transport(connections), call(server))).isEqualTo("hello");
      assertThat(connections.ways()).isOne();

      await().until(() -> connections.ways() == 0);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void waysOfDownloadsAreForgottenThoughNoneOfTheirConnectionsRests() throws Exception {
    Connections connections =
        new Connections(TimeValue.ofMilliseconds(50), SelectorProvider.provider());
    try (RawServer server = RawServer.playing(KEEPS_THE_CONNECTION)) {
      for (String address : List.of("127.0.0.1", "127.0.0.2", "127.0.0.3")) {
        List<InetAddress> addresses =
            List.of(InetAddress.getByName(address), InetAddress.getLoopbackAddress());

        assertThat(body(transport(connections), call(server).at(addresses))).isEqualTo("hello");
        assertThat(connections.held()).isZero();
      }

      await().until(() -> connections.ways() == 0);
    }
  }

  @Test
  void anAnswerThatCameBeforeItWasAskedForIsNobodys() throws Exception {
    Connections connections = new Connections();
    byte[] other = Answer.ok().withBody("other").withLength(5).bytes();
    RawServer.Script twoAnswers =
        (request, wire) -> {
          wire.send(
              Answer.ok()
                  .withBody("hello" + new String(other, US_ASCII))
                  .with("Content-Length: 5"));
          wire.fallSilent();
        };
    try (RawServer server = RawServer.playing(twoAnswers)) {
      PooledTransport transport = transport(connections);
      for (int i = 0; i < 5; i++) {
        assertThat(body(transport, call(server))).isEqualTo("hello");
      }
    }
  }

  @Test
  void aConnectionThatTheServerHasEndedMeanwhileIsNotUsed() throws Exception {
    Connections connections = new Connections();
    RawServer.Script once =
        (request, wire) -> wire.send(Answer.ok().withBody("hello").withLength(5));
    try (RawServer server = RawServer.playing(once)) {
      PooledTransport transport = transport(connections);
      for (int i = 1; i <= 5; i++) {
        assertThat(body(transport, call(server))).isEqualTo("hello");
        await().until(() -> server.openConnections() == 0);
        assertThat(server.connections()).isEqualTo(i);
      }
    }
  }

  @Test
  void failuresLeaveNothingLeased() {
    Connections connections = new Connections();
    try (RawServer server = RawServer.playing((request, wire) -> wire.reset())) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> body(transport(connections), call(server)))
            .isInstanceOf(IOException.class);
      }
    }
    assertThat(connections.held()).isZero();
  }
}
