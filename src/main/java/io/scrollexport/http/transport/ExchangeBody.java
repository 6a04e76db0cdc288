package io.scrollexport.http.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an exchange as its caller reads it; its end frees the connection. One that was
 * compressed although nobody asked for it is plain here; who reads it limits its size. For one
 * thread.
 */
final class ExchangeBody extends InputStream {

  private final Exchange exchange;
  private final InputStream sent;
  private final boolean compressed;
  private @Nullable Unzipped unzipped;
  private @Nullable IOException failure;
  private boolean ended;

  ExchangeBody(Exchange exchange, InputStream sent, boolean compressed) {
    this.exchange = exchange;
    this.sent = sent;
    this.compressed = compressed;
  }

  /** Whether an answer says that its body was compressed. */
  static boolean isCompressed(HttpHeaders answer) {
    List<String> codings = answer.allValues("Content-Encoding");
    return codings.size() == 1 && codings.getFirst().strip().matches("(?i)(x-)?gzip");
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
      int count = plain().read(target, offset, length);
      if (count < 0) {
        if (unzipped != null && (unzipped.hasMore() || sent.read() >= 0)) {
          throw new ProtocolException("more bytes came than its compression announces");
        }
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

  /** Where it is compressed, its first bytes are read here, and not before anybody wants them. */
  private InputStream plain() throws IOException {
    if (compressed && unzipped == null) {
      unzipped = new Unzipped(sent);
    }
    return unzipped == null ? sent : unzipped;
  }

  /** Tells what the JDK drops: bytes behind the end that are no further part. */
  private static final class Unzipped extends GZIPInputStream {

    private static final int BUFFER = 8 * 1024;

    /** The checksum and the length with which a part ends. */
    private static final int TRAILER = 8;

    Unzipped(InputStream in) throws IOException {
      super(withoutAnythingAtHand(in), BUFFER);
    }

    /** It would read on for a further part as long as there is anything, and drop that. */
    private static InputStream withoutAnythingAtHand(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int available() {
          return 0;
        }
      };
    }

    /** At its end: whether more had been received by then. */
    boolean hasMore() {
      return inf.getRemaining() > TRAILER;
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
