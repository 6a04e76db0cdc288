package io.scrollexport.http.socket;

import io.scrollexport.http.HttpCall;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The way to the server of one call: the first of its addresses that answers, and TLS over it. */
final class Connection implements AutoCloseable {

  /** For a connection around the world, one lost packet included. */
  private static final Duration ENOUGH = Duration.ofSeconds(2);

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final HttpCall call;
  private final SSLSocketFactory tls;
  private volatile @Nullable TcpSocket tcp;
  private volatile boolean closed;

  Connection(HttpCall call, SSLSocketFactory tls) {
    this.call = call;
    this.tls = tls;
  }

  /** Connects; the server's certificate fits the host in the URL, wherever that is. */
  Socket open() throws IOException {
    Socket connected = connected();
    return isSecure() ? secured(connected) : connected;
  }

  private Socket connected() throws IOException {
    IOException failure = new IOException("no address to connect to");
    List<InetAddress> addresses = call.addresses();
    Duration limit = share(call.timeouts().connection(), addresses.size());
    for (InetAddress address : addresses) {
      try {
        return connected(new InetSocketAddress(address, port()), limit);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  /**
   * How long one of several addresses may take. A host with many addresses leaves each a short time
   * only; it still has to do for a far one. Whoever waits for the connection has the limit over
   * all.
   */
  static Duration share(Duration limit, int addresses) {
    Duration share = limit.dividedBy(Math.max(1, addresses));
    return share.compareTo(ENOUGH) < 0 ? ENOUGH : share;
  }

  private Socket connected(InetSocketAddress address, Duration limit) throws IOException {
    TcpSocket socket = new TcpSocket(isSecure());
    tcp = socket;
    try {
      if (closed) {
        throw new IOException("the exchange was given up");
      }
      socket.connect(address, Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE));
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private Socket secured(Socket connected) throws IOException {
    String host = call.uri().getHost().replaceAll("[\\[\\]]", "");
    SSLSocket secured = (SSLSocket) tls.createSocket(connected, host, port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** Sends the request. */
  void request(Socket socket) throws IOException {
    URI uri = call.uri();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    StringBuilder head = new StringBuilder();
    line(
        head,
        call.method()
            + " "
            + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
            + query
            + " HTTP/1.1");
    line(head, "Host: " + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    line(head, "Connection: close");
    for (Map.Entry<String, String> field : call.headers().entrySet()) {
      line(head, field.getKey() + ": " + field.getValue());
    }
    line(head, "");
    OutputStream out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void line(StringBuilder head, String line) {
    if (!line.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("a request is written in printable ASCII");
    }
    head.append(line).append("\r\n");
  }

  /** Whether bytes wait to be received, encrypted ones where the connection is. */
  boolean hasMore() throws IOException {
    Socket current = tcp;
    return current != null && current.getInputStream().available() > 0;
  }

  /** Whether the connection has ended under TLS that had not. */
  boolean isCut() {
    TcpSocket current = tcp;
    return isSecure() && current != null && current.isAtEnd();
  }

  private boolean isSecure() {
    return "https".equals(call.uri().getScheme());
  }

  private int port() {
    int port = call.uri().getPort();
    return port >= 0 ? port : isSecure() ? HTTPS_PORT : HTTP_PORT;
  }

  /** Closes the TCP connection itself: a close of TLS could wait for the thread that reads. */
  @Override
  public void close() {
    closed = true;
    Socket current = tcp;
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        // Nothing is left to be done with it.
      }
    }
  }
}
