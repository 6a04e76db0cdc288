package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scrollexport.download.Answer;
import io.scrollexport.download.RawServer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A runtime that stops interrupts its jobs, which run on platform threads. */
@Timeout(60)
class StoppedTest {

  private final PooledTransport transport = new PooledTransport(Way::direct);
  private final CountDownLatch asked = new CountDownLatch(1);

  /** What a job throws that waits for that server when it is interrupted. */
  private Throwable thrownBy(RawServer server, String scheme) throws Exception {
    URI uri = URI.create(server.url("/").replace("http:", scheme + ":"));
    HttpCall call =
        HttpCall.get(uri, Map.of(), Timeouts.DEFAULT).at(List.of(InetAddress.getLoopbackAddress()));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread job =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (HttpReply reply = transport.send(call)) {
                    reply.body().readAllBytes();
                    thrown.complete(null);
                  } catch (Throwable e) {
                    thrown.complete(e);
                  }
                });
    asked.await();
    job.interrupt();
    return thrown.get();
  }

  @Test
  void whileItWaitsForAnAnswer() throws Exception {
    RawServer.Script silent =
        (request, wire) -> {
          asked.countDown();
          wire.fallSilent();
        };
    try (RawServer server = RawServer.playing(silent)) {
      assertThat(thrownBy(server, "http")).isInstanceOf(InterruptedException.class);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void whileItReadsABody() throws Exception {
    RawServer.Script halting =
        (request, wire) -> {
          wire.send(Answer.ok().withLength(10).withBody("half"));
          asked.countDown();
          wire.fallSilent();
        };
    try (RawServer server = RawServer.playing(halting)) {
      assertThat(thrownBy(server, "http"))
          .isInstanceOfAny(InterruptedException.class, InterruptedIOException.class);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void whileItWaitsForTls() throws Exception {
    try (RawServer server = RawServer.playing((request, wire) -> wire.fallSilent())) {
      Thread.ofVirtual()
          .start(
              () -> {
                await().until(() -> server.openConnections() == 1);
                asked.countDown();
              });

      assertThat(thrownBy(server, "https")).isInstanceOf(InterruptedException.class);
      await().until(() -> server.openConnections() == 0);
    }
  }
}
