package io.scrollexport.http.socket;

import io.scrollexport.http.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of an exchange as its caller reads it. For one thread. */
final class ReceivedBody extends InputStream {

  private final Exchange exchange;
  private final Patience patience;
  private Signal.@Nullable Part part;
  private int next;
  private boolean ended;
  private boolean closed;

  ReceivedBody(Exchange exchange, Patience patience) {
    this.exchange = exchange;
    this.patience = patience;
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
    Signal.Part current = readable();
    if (current == null) {
      return -1;
    }
    int count = Math.min(length, current.length() - next);
    System.arraycopy(current.bytes(), next, target, offset, count);
    next += count;
    if (next == current.length()) {
      part = null;
      exchange.giveBack(current);
    }
    return count;
  }

  private Signal.@Nullable Part readable() throws IOException {
    if (closed) {
      throw new IOException("the body was closed before its end");
    }
    if (part == null && !ended) {
      switch (await()) {
        case Signal.Part received -> {
          part = received;
          next = 0;
        }
        case Signal.End end -> ended = true;
        case Signal.Connected signal -> throw new IllegalStateException("connected twice");
        case Signal.Head signal -> throw new IllegalStateException("answered twice");
        case Signal.Failed failed -> throw failed.cause();
      }
    }
    return part;
  }

  private Signal await() throws IOException {
    try {
      return exchange.await(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new InterruptedIOException("interrupted while reading a body");
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    closed = true;
    exchange.abort();
  }
}
