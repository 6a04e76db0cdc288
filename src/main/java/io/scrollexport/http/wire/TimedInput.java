package io.scrollexport.http.wire;

import io.scrollexport.http.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** What comes in, until a deadline, and whether that was read to its end. For one thread. */
final class TimedInput extends InputStream {

  /** Thrown where nothing is there and nobody waits; no fault, so without a trace. */
  private static final SocketTimeoutException NOTHING_THERE =
      new SocketTimeoutException("nothing is there") {
        private static final long serialVersionUID = 1L;

        @Override
        public Throwable fillInStackTrace() {
          return this;
        }
      };

  private final SocketChannel channel;
  private final ByteBuffer received;
  private Deadline deadline;
  private int silence;
  private boolean waiting = true;
  private boolean ended;

  TimedInput(SocketChannel channel, int buffer, Deadline deadline) {
    this.channel = channel;
    this.received = ByteBuffer.allocate(buffer).limit(0);
    this.deadline = deadline;
  }

  Deadline deadline() {
    return deadline;
  }

  /** From now on, nothing takes longer than that, neither in nor out. */
  void until(Deadline deadline) {
    this.deadline = deadline;
  }

  /** Milliseconds that may pass between any two bytes; 0 for however many. */
  void silence(int millis) {
    silence = millis;
  }

  int silence() {
    return silence;
  }

  /** Whether reads wait for bytes, as usual, or fail at once where none are there. */
  void waiting(boolean waiting) {
    this.waiting = waiting;
  }

  boolean isAtEnd() {
    return ended;
  }

  /** Whether the server has said or ended something meanwhile; nobody waits for it. */
  boolean hasNews() throws IOException {
    if (!received.hasRemaining() && !ended) {
      channel.configureBlocking(false);
      try {
        received.clear();
        ended = channel.read(received) < 0;
        received.flip();
      } finally {
        channel.configureBlocking(true);
      }
    }
    return received.hasRemaining() || ended;
  }

  @Override
  public int read() throws IOException {
    return fill() ? received.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, received.remaining());
    received.get(target, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    if (received.hasRemaining()) {
      return true;
    }
    if (!waiting) {
      throw NOTHING_THERE;
    }
    channel.socket().setSoTimeout(TimedOutput.millis(deadline, silence));
    int count = channel.socket().getInputStream().read(received.array());
    ended |= count < 0;
    received.limit(Math.max(count, 0)).position(0);
    return count > 0;
  }
}
