package io.scrollexport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.scrollexport.http.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** TLS asks the watched socket for all that it would ask the socket, and knows no other. */
@Timeout(60)
class WatchedTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private ServerSocket server;
  private SocketChannel channel;
  private Watched watched;
  private Socket peer;

  @BeforeEach
  void connect() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    channel = SocketChannel.open(server.getLocalSocketAddress());
    watched = new Watched(channel, 4, Deadline.after(MINUTE, nanos::get));
    peer = server.accept();
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
    watched.close();
    server.close();
  }

  private void say(int... bytes) throws IOException {
    for (int each : bytes) {
      peer.getOutputStream().write(each);
    }
  }

  @Test
  void tellsWhereTheSocketLeads() {
    assertThat(watched.isConnected()).isTrue();
    assertThat(watched.getInetAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    assertThat(watched.getPort()).isEqualTo(server.getLocalPort());
    assertThat(watched.getRemoteSocketAddress()).isEqualTo(server.getLocalSocketAddress());
    assertThat(watched.getLocalPort()).isEqualTo(peer.getPort());
  }

  @Test
  void hasTheSocketsOptions() throws Exception {
    watched.setTcpNoDelay(true);
    watched.setSoLinger(true, 3);

    assertThat(channel.socket().getTcpNoDelay()).isTrue();
    assertThat(channel.socket().getSoLinger()).isEqualTo(3);
    assertThat(watched.getSoLinger()).isEqualTo(3);
  }

  @Test
  void endsEachDirectionOfTheSocketAndBoth() throws Exception {
    assertThat(watched.isOutputShutdown()).isFalse();
    watched.shutdownOutput();
    assertThat(watched.isOutputShutdown()).isTrue();
    assertThat(peer.getInputStream().read()).isEqualTo(-1);

    assertThat(watched.isInputShutdown()).isFalse();
    watched.shutdownInput();
    assertThat(watched.isInputShutdown()).isTrue();

    assertThat(watched.isClosed()).isFalse();
    watched.close();
    assertThat(watched.isClosed()).isTrue();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void readsEveryByteUpToTheEndAndRemembersThat() throws Exception {
    say(200, 1, 2, 3, 4, 5);
    peer.shutdownOutput();

    assertThat(watched.getInputStream().read()).isEqualTo(200);
    byte[] target = new byte[3];
    assertThat(watched.getInputStream().read(target, 1, 0)).isZero();
    assertThat(watched.getInputStream().readNBytes(target, 1, 2)).isEqualTo(2);
    assertThat(target).containsExactly(0, 1, 2);
    assertThat(watched.getInputStream().isAtEnd()).isFalse();
    assertThat(watched.getInputStream().readAllBytes()).containsExactly(3, 4, 5);
    assertThat(watched.getInputStream().isAtEnd()).isTrue();
    assertThat(watched.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void noticesWhatIsSaidMeanwhileAndLosesNoneOfIt() throws Exception {
    assertThat(watched.getInputStream().hasNews()).isFalse();
    say(200, 7);

    await().until(watched.getInputStream()::hasNews);
    assertThat(watched.getInputStream().isAtEnd()).isFalse();
    assertThat(watched.getInputStream().readNBytes(2)).containsExactly(200, 7);
    assertThat(watched.getInputStream().hasNews()).isFalse();
    assertThat(channel.isBlocking()).isTrue();
  }

  @Test
  void noticesThatTheServerHasEndedMeanwhile() throws Exception {
    peer.shutdownOutput();

    await().until(watched.getInputStream()::hasNews);
    assertThat(watched.getInputStream().isAtEnd()).isTrue();
    assertThat(watched.getInputStream().hasNews()).isTrue();
    assertThat(channel.isBlocking()).isTrue();
    assertThat(watched.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void waitsForNothingWhereItIsNotToWait() throws Exception {
    say(1);
    await().until(watched.getInputStream()::hasNews);
    watched.getInputStream().waiting(false);

    assertThat(watched.getInputStream().read()).isOne();
    assertThatThrownBy(() -> watched.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessage("nothing is there")
        .satisfies(nothing -> assertThat(nothing.getStackTrace()).isEmpty());
    watched.getInputStream().waiting(true);
    say(2);
    assertThat(watched.getInputStream().read()).isEqualTo(2);
  }

  @Test
  void waitsNoLongerThanASilenceMayBe() throws Exception {
    watched.setSoTimeout(50);

    assertThat(watched.getSoTimeout()).isEqualTo(50);
    assertThatThrownBy(() -> watched.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    assertThat(watched.getInputStream().isAtEnd()).isFalse();
  }

  @Test
  void readsNothingOnceItsTimeIsOver() throws Exception {
    say(1, 2);
    nanos.addAndGet(MINUTE.toNanos());

    assertThatThrownBy(() -> watched.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessage("no time is left");
    watched.getInputStream().until(Deadline.after(MINUTE, nanos::get));
    assertThat(watched.getInputStream().readNBytes(2)).containsExactly(1, 2);
  }
}
