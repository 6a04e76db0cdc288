package io.scrollexport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

class TimedBodyTest {

  /** What the HTTP client is asked for. */
  private static final class Demand implements Subscription {
    private long requested;
    private boolean cancelled;

    @Override
    public void request(long parts) {
      requested += parts;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  private final TimedBody body =
      new TimedBody(Patience.of(Timeouts.DEFAULT), Duration.ofMillis(50));
  private final Demand demand = new Demand();

  @Test
  void givesThePartsInOrder() throws Exception {
    body.onSubscribe(demand);
    body.onNext(List.of(part("a"), part(""), part("bc")));
    body.onNext(List.of());
    body.onNext(List.of(part("d")));
    body.onComplete();

    assertThat(body.getBody()).isCompletedWithValue(body);
    assertThat(body.read()).isEqualTo('a');
    assertThat(body.read(new byte[9], 3, 1)).isEqualTo(1);
    assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("cd");
    assertThat(body.read()).isEqualTo(-1);
    assertThat(body.read()).isEqualTo(-1);
  }

  @Test
  void readsBytesAboveTheSign() throws Exception {
    body.onSubscribe(demand);
    body.onNext(List.of(ByteBuffer.wrap(new byte[] {-1})));

    assertThat(body.read()).isEqualTo(255);
  }

  @Test
  void asksForAsMuchAsWasRead() throws Exception {
    body.onSubscribe(demand);
    assertThat(demand.requested).isEqualTo(4);

    for (int i = 0; i < 4; i++) {
      body.onNext(List.of(part("x")));
    }
    assertThat(demand.requested).isEqualTo(4);
    body.read();
    assertThat(demand.requested).isEqualTo(5);
  }

  @Test
  void asksForNothingToReadNothing() throws Exception {
    body.onSubscribe(demand);

    assertThat(body.read(new byte[0])).isZero();
    assertThatThrownBy(() -> body.read(new byte[2], 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void givesUpABodyThatStalls() {
    body.onSubscribe(demand);

    assertThatThrownBy(body::read).isInstanceOf(HttpTimeoutException.class);
    assertThat(demand.cancelled).isTrue();
    assertThatThrownBy(body::read).isInstanceOf(IOException.class);
  }

  @Test
  void passesAFailureOnAndKeepsIt() {
    IOException cut = new IOException("cut");
    body.onSubscribe(demand);
    body.onError(cut);

    assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasCause(cut);
    assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasCause(cut);
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    body.onSubscribe(demand);
    Thread.currentThread().interrupt();

    assertThatThrownBy(body::read).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(demand.cancelled).isTrue();
  }

  @Test
  void closingGivesTheConnectionUp() {
    body.onSubscribe(demand);
    body.close();

    assertThat(demand.cancelled).isTrue();
    assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
  }

  @Test
  void closingAfterTheEndCancelsNothing() throws Exception {
    body.onSubscribe(demand);
    body.onComplete();
    assertThat(body.read()).isEqualTo(-1);
    body.close();

    assertThat(demand.cancelled).isFalse();
  }

  @Test
  void closingBeforeTheSubscriptionCancelsIt() {
    body.close();
    body.onSubscribe(demand);

    assertThat(demand.cancelled).isTrue();
    assertThat(demand.requested).isZero();
  }

  private static ByteBuffer part(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }
}
