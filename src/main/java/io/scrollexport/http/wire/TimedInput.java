package io.scrollexport.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

/** What comes in, and whether that was read to its end. For one thread. */
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

  private final TimedChannel channel;
  private final ByteBuffer received;
  private int silence;
  private boolean waiting = true;
  private boolean ended;

  TimedInput(TimedChannel channel, int buffer) {
    this.channel = channel;
    this.received = ByteBuffer.allocate(buffer).limit(0);
  }

  /** Milliseconds that may pass between any two bytes; 0 for however many. */
  void silence(int millis) {
    silence = millis;
  }

  int silence() {
    return silence;
  }

  void waiting(boolean waiting) {
    this.waiting = waiting;
  }

  boolean isAtEnd() {
    return ended;
  }

  boolean hasNews() throws IOException {
    if (!received.hasRemaining() && !ended) {
      ended = channel.readWithoutWaiting(received) < 0;
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
    ended |= channel.read(received, silence) < 0;
    return received.hasRemaining();
  }
}
