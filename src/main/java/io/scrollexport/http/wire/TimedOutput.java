package io.scrollexport.http.wire;

import io.scrollexport.http.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Supplier;

/** What goes out, until a deadline: sockets of the JDK know no limit for a server that is full. */
final class TimedOutput extends OutputStream {

  private final SocketChannel channel;
  private final Supplier<Deadline> deadline;

  TimedOutput(SocketChannel channel, Supplier<Deadline> deadline) {
    this.channel = channel;
    this.deadline = deadline;
  }

  /** What is left until a deadline, at most so much (0: however long) and at least one. */
  static int millis(Deadline deadline, int atMost) throws SocketTimeoutException {
    Duration left = deadline.left();
    if (left.isZero()) {
      throw new SocketTimeoutException("no time is left");
    }
    // Rounded up: who wakes too early would find that it was not the deadline.
    long millis = left.plusNanos(999_999).toMillis();
    return Math.clamp(millis, 1, atMost == 0 ? Integer.MAX_VALUE : atMost);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(source, offset, length);
    channel.configureBlocking(false);
    try {
      while (bytes.hasRemaining()) {
        if (channel.write(bytes) == 0) {
          awaitRoom();
        }
      }
    } finally {
      if (channel.isOpen()) {
        channel.configureBlocking(true);
      }
    }
  }

  private void awaitRoom() throws IOException {
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_WRITE);
      selector.select(millis(deadline.get(), 0));
      if (Thread.currentThread().isInterrupted()) {
        throw new ClosedByInterruptException();
      }
    }
  }
}
