package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.scrollexport.download.Answer;
import io.scrollexport.download.RawServer;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.DeadlineExceededException;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectExchangeTest {

  private static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final Duration SOON = Duration.ofMillis(200);

  private final PooledTransport transport = new PooledTransport(Way::direct);

  private static HttpCall call(String uri, Timeouts timeouts) {
    return HttpCall.get(URI.create(uri), Map.of("Accept", "*/*"), timeouts)
        .at(List.of(InetAddress.getLoopbackAddress()));
  }

  private String body(RawServer server) throws Exception {
    try (HttpReply reply = transport.send(call(server.url("/x"), PATIENT))) {
      return new String(reply.body().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void sendsTheRequestToTheGivenAddressUnderTheNameOfTheUrl() throws Exception {
    try (RawServer server = RawServer.answering(Answer.ok().withBody("hello").withLength(5))) {
      String uri = "http://no-such-host.invalid:" + server.port() + "/a%20b?c=d#part";
      try (HttpReply reply = transport.send(call(uri, PATIENT))) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("content-length")).contains("5");
        assertThat(reply.body()).hasContent("hello");
      }

      assertThat(server.requests())
          .containsExactly(
              new RawServer.Request(
                  "GET /a%20b?c=d HTTP/1.1",
                  List.of(
                      "Host: no-such-host.invalid:" + server.port(),
                      "Connection: close",
                      "User-Agent: scroll-export-connector/1",
                      "Accept-Encoding: identity",
                      "Accept: */*")));
    }
  }

  @Test
  void triesTheNextAddressWhereTheFirstDoesNotAnswer() throws Exception {
    try (RawServer server = RawServer.answering(Answer.ok().withBody("hello").withLength(5))) {
      // Nobody listens on the second loopback address, which refuses at once.
      List<InetAddress> addresses =
          List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getLoopbackAddress());

      try (HttpReply reply = transport.send(call(server.url("/"), PATIENT).at(addresses))) {
        assertThat(reply.body()).hasContent("hello");
      }
    }
  }

  @Test
  void joinsChunksAndDropsTheirExtensionsAndTrailers() throws Exception {
    Answer chunks =
        Answer.ok()
            .with("Transfer-Encoding: Chunked")
            .withBody("5;name=value\r\nhello\r\n7 \r\n, world\r\n0\r\nDigest: x\r\n\r\n");
    try (RawServer server = RawServer.answering(chunks)) {
      assertThat(body(server)).isEqualTo("hello, world");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\r\nhello, world\r\n0\r\n\r\n",
        "x\r\nhello\r\n0\r\n\r\n",
        "-5\r\nhello\r\n0\r\n\r\n",
        "\r\nhello\r\n0\r\n\r\n",
        "fffffffffffffffff\r\nhello"
      })
  void refusesChunksOfAnotherSizeThanTheySay(String body) {
    Answer chunks = Answer.ok().with("Transfer-Encoding: chunked").withBody(body);
    try (RawServer server = RawServer.answering(chunks)) {
      assertThatThrownBy(() -> body(server)).isInstanceOf(ProtocolException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5\r\nhel", "5\r\nhello\r\n", "5\r\nhello\r\n0\r\n", "5\r\nhello\r\n0"})
  void refusesChunksWithoutTheirEnd(String body) {
    Answer chunks = Answer.ok().with("Transfer-Encoding: chunked").withBody(body);
    try (RawServer server = RawServer.answering(chunks)) {
      assertThatThrownBy(() -> body(server)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void takesABodyWithoutLengthUpToTheEndOfTheConnection() throws Exception {
    try (RawServer server = RawServer.answering(Answer.ok().withBody("hello"))) {
      assertThat(body(server)).isEqualTo("hello");
    }
  }

  @Test
  void takesTheAnswerBehindInterimOnes() throws Exception {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.status("100 Continue"));
          wire.send(Answer.status("103 Early Hints").with("Link: </x>"));
          wire.send(Answer.ok().withBody("hello").withLength(5));
        };
    try (RawServer server = RawServer.playing(script)) {
      assertThat(body(server)).isEqualTo("hello");
    }
  }

  @Test
  void takesABodyThatIsWholeFromAServerThatHoldsTheConnection() throws Exception {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok().withBody("hello").withLength(5));
          wire.fallSilent();
        };
    try (RawServer server = RawServer.playing(script)) {
      assertThat(body(server)).isEqualTo("hello");
      await().until(() -> server.openConnections() == 0);
      // One at least, since a busy machine may take its time with many.
      await()
          .atMost(Duration.ofSeconds(50))
          .until(() -> timeOf(server).compareTo(Duration.ofMillis(900)) < 0);
    }
  }

  private Duration timeOf(RawServer server) throws Exception {
    long begin = System.nanoTime();
    assertThat(body(server)).isEqualTo("hello");
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  @Test
  void endsAnAnswerThatTricklesWhenItHasTakenTooLong() {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok());
          wire.sendForEver(new byte[1]);
        };
    try (RawServer server = RawServer.playing(script)) {
      assertThatThrownBy(
              () -> {
                try (HttpReply reply =
                    transport.send(call(server.url("/"), PATIENT.until(Deadline.after(SOON))))) {
                  reply.body().transferTo(OutputStream.nullOutputStream());
                }
              })
          .isInstanceOf(DeadlineExceededException.class);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void endsAHeadThatTricklesWhenItHasTakenTooLong() {
    RawServer.Script script =
        (request, wire) -> {
          wire.send("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
          wire.fallSilent();
        };
    Timeouts timeouts = new Timeouts(Duration.ofSeconds(20), SOON);
    try (RawServer server = RawServer.playing(script)) {
      assertThatThrownBy(() -> transport.send(call(server.url("/"), timeouts)))
          .isInstanceOf(HttpTimeoutException.class);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void hangsUpWhenTheBodyIsClosedEarly() throws Exception {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok());
          wire.sendForEver(new byte[1000]);
        };
    try (RawServer server = RawServer.playing(script)) {
      InputStream body = transport.send(call(server.url("/"), PATIENT)).body();
      assertThat(body.readNBytes(100_000)).hasSize(100_000);

      body.close();

      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void stopsWhenTheReadingThreadIsInterrupted() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok().withLength(10));
          wire.fallSilent();
        };
    try (RawServer server = RawServer.playing(script)) {
      InputStream body = transport.send(call(server.url("/"), PATIENT)).body();
      Thread reader =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      body.read();
                    } catch (IOException e) {
                      thrown.set(e);
                    }
                  });
      reader.interrupt();
      reader.join();

      assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
      await().until(() -> server.openConnections() == 0);
    }
  }
}
