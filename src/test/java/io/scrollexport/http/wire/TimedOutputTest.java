package io.scrollexport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.http.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class TimedOutputTest {

  /** More than the operating system takes for a server that reads nothing. */
  private static final byte[] MUCH = new byte[32 * 1024 * 1024];

  private static final Deadline PATIENT = Deadline.after(Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({
    "PT1S, 0, 1000",
    "PT1S, 5000, 1000",
    "PT1S, 300, 300",
    "PT0.000000001S, 0, 1",
    "PT0.001000001S, 0, 2",
    "PT0.001S, 0, 1",
    "P364D, 0, 2147483647",
  })
  void waitsForWhatIsLeftOrLessInMillisecondsRoundedUp(Duration left, int atMost, int millis)
      throws Exception {
    assertThat(TimedOutput.millis(Deadline.after(left, () -> 0), atMost)).isEqualTo(millis);
  }

  @Test
  void waitsNoMoreWhereNothingIsLeft() {
    Deadline over = Deadline.after(Duration.ZERO, () -> 0);

    assertThatThrownBy(() -> TimedOutput.millis(over, 300))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void writesAllOfItHoweverSlowlyTheServerReads() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SocketChannel channel = SocketChannel.open(server.getLocalSocketAddress());
        Socket peer = server.accept()) {
      CompletableFuture<byte[]> read =
          CompletableFuture.supplyAsync(() -> all(peer), Thread.ofVirtual()::start);
      OutputStream out = new TimedOutput(channel, () -> PATIENT);
      out.write('a');
      out.write(MUCH, 0, MUCH.length);
      out.write(new byte[] {'x', 'b', 'x'}, 1, 1);

      assertThat(channel.isBlocking()).isTrue();
      channel.shutdownOutput();
      byte[] all = read.get();
      assertThat(all).hasSize(MUCH.length + 2).startsWith('a').endsWith('b');
    }
  }

  @Test
  void givesUpAServerThatReadsNothingWhenTheTimeIsOver() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SocketChannel channel = SocketChannel.open(server.getLocalSocketAddress())) {
      Deadline soon = Deadline.after(Duration.ofMillis(100));

      assertThatThrownBy(() -> new TimedOutput(channel, () -> soon).write(MUCH))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(channel.isBlocking()).isTrue();
    }
  }

  private static byte[] all(Socket peer) {
    try {
      return peer.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
