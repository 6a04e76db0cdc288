package io.scrollexport.http.socket;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A direct connection that remembers whether it was read to its end. TLS over it is not, where the
 * server has ended it: its farewell comes before. The JDK's TLS alone shows no difference.
 */
final class TcpSocket extends Socket {

  /** For several records of TLS, which otherwise take two calls of the operating system each. */
  private static final int BUFFER = 64 * 1024;

  private final boolean underTls;
  private @Nullable InputStream received;
  private volatile boolean ended;

  TcpSocket(boolean underTls) {
    super(Proxy.NO_PROXY);
    this.underTls = underTls;
  }

  boolean isAtEnd() {
    return ended;
  }

  @Override
  public synchronized InputStream getInputStream() throws IOException {
    if (received == null) {
      InputStream watched = watched(super.getInputStream());
      received = underTls ? new BufferedInputStream(watched, BUFFER) : watched;
    }
    return received;
  }

  private InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        ended |= next < 0;
        return next;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        ended |= count < 0;
        return count;
      }
    };
  }
}
