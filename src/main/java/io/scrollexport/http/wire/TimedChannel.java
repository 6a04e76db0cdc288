package io.scrollexport.http.wire;

import io.scrollexport.http.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * TCP whose waiting ends by a deadline and when its thread is interrupted. Sockets of the JDK know
 * no limit for a server that takes nothing, and those of channels change the channel's mode twice
 * for each read, which downloads feel. For one thread.
 */
final class TimedChannel implements Closeable {

  private final SocketChannel channel;
  private Deadline deadline;
  private @Nullable Selector selector;

  TimedChannel(SelectorProvider sockets, Deadline deadline) throws IOException {
    this.channel = sockets.openSocketChannel();
    this.deadline = deadline;
  }

  /** For what takes no time, such as options. */
  Socket socket() {
    return channel.socket();
  }

  /** From now on, nothing takes longer than that. */
  void until(Deadline deadline) {
    this.deadline = deadline;
  }

  void connect(SocketAddress server, int atMost) throws IOException {
    channel.configureBlocking(false);
    boolean connected = channel.connect(server);
    while (!connected) {
      await(SelectionKey.OP_CONNECT, atMost);
      connected = channel.finishConnect();
    }
  }

  /** How many bytes were there: 0 for none, -1 for the end. */
  int readWithoutWaiting(ByteBuffer target) throws IOException {
    target.clear();
    try {
      return channel.read(target);
    } finally {
      target.flip();
    }
  }

  /** How many bytes came: -1 for the end. */
  int read(ByteBuffer target, int silence) throws IOException {
    failIfInterrupted();
    int count = readWithoutWaiting(target);
    while (count == 0) {
      await(SelectionKey.OP_READ, silence);
      count = readWithoutWaiting(target);
    }
    return count;
  }

  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        await(SelectionKey.OP_WRITE, 0);
      }
    }
  }

  private void await(int operation, int atMost) throws IOException {
    if (selector == null) {
      selector = channel.provider().openSelector();
      channel.register(selector, operation);
    }
    channel.keyFor(selector).interestOps(operation);
    int ready = selector.select(key -> {}, millis(atMost));
    failIfInterrupted();
    if (ready == 0) {
      throw new SocketTimeoutException("nothing happened in time");
    }
  }

  private static void failIfInterrupted() throws ClosedByInterruptException {
    if (Thread.currentThread().isInterrupted()) {
      throw new ClosedByInterruptException();
    }
  }

  /** What is left until the deadline, at most so much (0: however long) and at least one. */
  private int millis(int atMost) throws SocketTimeoutException {
    Duration left = deadline.left();
    if (left.isZero()) {
      throw new SocketTimeoutException("no time is left");
    }
    // Rounded up: who wakes too early would find that it was not the deadline.
    long millis = left.plusNanos(999_999).toMillis();
    return Math.clamp(millis, 1, atMost == 0 ? Integer.MAX_VALUE : atMost);
  }

  @Override
  public void close() throws IOException {
    // In this order: what a selector still watches is closed for its counterpart only with it.
    if (selector != null) {
      selector.close();
    }
    channel.close();
  }
}
