package io.scrollexport.http.socket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;

/**
 * A direct connection that remembers whether it was read to its end. TLS over it is not, where the
 * server has ended it: its farewell comes before. The JDK's TLS alone shows no difference.
 */
final class TcpSocket extends Socket {

  private volatile boolean ended;

  TcpSocket() {
    super(Proxy.NO_PROXY);
  }

  boolean isAtEnd() {
    return ended;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
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
