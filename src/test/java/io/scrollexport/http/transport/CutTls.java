package io.scrollexport.http.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * TLS whose connections end as if they were cut: without the alert {@code close_notify}, which only
 * the server itself could send.
 */
final class CutTls extends ServerSocketFactory {

  private final SSLContext tls;

  CutTls(SSLContext tls) {
    this.tls = tls;
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return createServerSocket(port, 50, null);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return createServerSocket(port, backlog, null);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address)
      throws IOException {
    return new ServerSocket(port, backlog, address) {
      @Override
      public Socket accept() throws IOException {
        return new Cut(tls, super.accept());
      }
    };
  }

  /** What reads and writes is encrypted, what closes is not. */
  private static final class Cut extends Socket {
    private final Socket tcp;
    private final SSLSocket encrypted;

    Cut(SSLContext tls, Socket tcp) throws IOException {
      this.tcp = tcp;
      this.encrypted = (SSLSocket) tls.getSocketFactory().createSocket(tcp, null, true);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return encrypted.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return encrypted.getOutputStream();
    }

    @Override
    public synchronized void close() throws IOException {
      tcp.close();
    }
  }
}
