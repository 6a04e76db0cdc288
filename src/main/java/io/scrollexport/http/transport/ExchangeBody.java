package io.scrollexport.http.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of an exchange as its caller reads it; its end frees the connection. For one thread. */
final class ExchangeBody extends InputStream {

  private final Exchange exchange;
  private final InputStream in;
  private @Nullable IOException failure;
  private boolean ended;

  ExchangeBody(Exchange exchange, InputStream in) {
    this.exchange = exchange;
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (failure != null) {
      throw failure;
    }
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      int count = in.read(target, offset, length);
      if (count < 0) {
        exchange.complete();
        ended = true;
      }
      return count;
    } catch (IOException | RuntimeException e) {
      failure = exchange.broken(e);
      exchange.abort();
      throw failure;
    }
  }

  /** Hangs up before the end: to read on for the sake of the connection could take for ever. */
  @Override
  public void close() {
    if (!ended) {
      exchange.abort();
      failure = failure == null ? new IOException("the body was closed before its end") : failure;
    }
  }
}
