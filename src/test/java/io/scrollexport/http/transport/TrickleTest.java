package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.download.Answer;
import io.scrollexport.download.RawServer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.TestCertificate;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that trickle are no silence, however long they take in all. */
@Timeout(60)
class TrickleTest {

  /** So much longer than a pause that a machine may stall in between. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** What comes in so many pieces takes longer than a silence. */
  private static final int PIECES = (int) SILENCE.dividedBy(PAUSE) + 10;

  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private static SSLContext tls;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) {
    tls = TestCertificate.of("localhost", folder).context();
  }

  private static void pause() {
    try {
      assertThat(NEVER.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] file(String url, Duration silence) throws Exception {
    PooledTransport transport = new PooledTransport(Way::direct, tls.getSocketFactory());
    Timeouts timeouts = new Timeouts(Duration.ofSeconds(20), silence);
    HttpCall call = HttpCall.get(URI.create(url), Map.of(), timeouts);
    try (HttpReply reply = transport.send(call.at(List.of(InetAddress.getLoopbackAddress())))) {
      return reply.body().readAllBytes();
    }
  }

  @Test
  void takesAChunkAtATime() throws Exception {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok().with("Transfer-Encoding: chunked"));
          for (int i = 0; i < PIECES; i++) {
            pause();
            wire.send("3\r\nabc\r\n".getBytes(StandardCharsets.US_ASCII));
          }
          wire.send("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    try (RawServer server = RawServer.playing(script)) {
      assertThat(file(server.url("/"), SILENCE)).hasSize(3 * PIECES);
    }
  }

  /** A record of TLS, 16 kB at most, can be read when it is there as a whole. */
  @Test
  void takesARecordOfTlsThatComesInPieces() throws Exception {
    byte[] content = new byte[16_000];
    Answer answer = Answer.ok().withBody(content).withLength(content.length);
    try (RawServer server =
            RawServer.over(tls.getServerSocketFactory(), (request, wire) -> wire.send(answer));
        SlowRelay relay = new SlowRelay(server.port(), content.length / PIECES)) {
      String url = "https://localhost:" + relay.port() + "/";
      assertThat(file(url, SILENCE)).isEqualTo(content);
    }
  }

  @Test
  void aSilenceIsOne() {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok().withLength(100).withBody("a"));
          wire.fallSilent();
        };
    try (RawServer server = RawServer.playing(script)) {
      assertThatThrownBy(() -> file(server.url("/"), Duration.ofMillis(700)))
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessage("nothing came for 0.7 s");
    }
  }

  /** Passes on what one client says, and piece by piece what the server answers. */
  private static final class SlowRelay implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final int target;
    private final int piece;

    SlowRelay(int target, int piece) throws IOException {
      this.target = target;
      this.piece = piece;
      Thread.ofVirtual().start(this::relay);
    }

    int port() {
      return entrance.getLocalPort();
    }

    private void relay() {
      try (Socket client = entrance.accept();
          Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
        InputStream asked = client.getInputStream();
        OutputStream asking = server.getOutputStream();
        Thread.ofVirtual().start(() -> pass(asked, asking));
        InputStream in = server.getInputStream();
        byte[] bytes = new byte[piece];
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          client.getOutputStream().write(bytes, 0, n);
          pause();
        }
      } catch (IOException e) {
        // One of them hung up: the test tells.
      }
    }

    private static void pass(InputStream from, OutputStream to) {
      try {
        from.transferTo(to);
      } catch (IOException e) {
        // As above.
      }
    }

    @Override
    public void close() throws IOException {
      entrance.close();
    }
  }
}
