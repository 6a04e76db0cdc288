package io.scrollexport.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response body as a stream that does not wait for ever: the JDK's own body streams know no time
 * limit once the headers are there. Memory is bounded by demand, at most {@value #AHEAD} parts wait
 * to be read. For one reading thread.
 */
final class TimedBody extends InputStream implements BodySubscriber<TimedBody> {

  private static final int AHEAD = 4;

  private sealed interface Signal {
    record Part(List<ByteBuffer> buffers) implements Signal {}

    record End() implements Signal {}

    record Failed(Throwable cause) implements Signal {}
  }

  private final Patience patience;
  private final Duration between;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final CompletableFuture<TimedBody> subscribed = new CompletableFuture<>();
  private volatile @Nullable Subscription subscription;
  private volatile boolean closed;
  private List<ByteBuffer> part = List.of();
  private int next;
  private @Nullable Signal last;

  TimedBody(Patience patience, Duration between) {
    this.patience = patience;
    this.between = between;
  }

  @Override
  public CompletionStage<TimedBody> getBody() {
    return subscribed;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscribed.complete(this);
    if (closed) {
      subscription.cancel();
    } else {
      subscription.request(AHEAD);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    signals.add(new Signal.Part(buffers));
  }

  @Override
  public void onError(Throwable cause) {
    signals.add(new Signal.Failed(cause));
  }

  @Override
  public void onComplete() {
    signals.add(new Signal.End());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = readable();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  private @Nullable ByteBuffer readable() throws IOException {
    while (true) {
      if (closed) {
        throw new IOException("the body was closed before its end");
      }
      while (next < part.size()) {
        if (part.get(next).hasRemaining()) {
          return part.get(next);
        }
        next++;
      }
      switch (last == null ? await() : last) {
        case Signal.Part received -> {
          part = received.buffers();
          next = 0;
          Objects.requireNonNull(subscription).request(1);
        }
        case Signal.End end -> {
          last = end;
          return null;
        }
        case Signal.Failed failed -> {
          last = failed;
          throw new IOException(failed.cause().getMessage(), failed.cause());
        }
      }
    }
  }

  private Signal await() throws IOException {
    try {
      Signal signal = signals.poll(patience.nanos(between), TimeUnit.NANOSECONDS);
      if (signal == null) {
        close();
        throw patience.expired("the body stalled for " + between.toSeconds() + " s");
      }
      return signal;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new InterruptedIOException("interrupted while reading a body");
    }
  }

  @Override
  public void close() {
    closed = true;
    Subscription current = subscription;
    // A body that has ended has nothing to cancel; the client would wake a thread to find out.
    if (current != null && last == null) {
      current.cancel();
    }
  }
}
