package io.scrollexport.http.transport;

import io.scrollexport.http.Patience;
import io.scrollexport.http.TotalTimeoutException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection: TCP to the first address that answers, a tunnel where a proxy has to open one, TLS
 * with the certificate and the server name (SNI) of the host in the URL.
 */
final class Wire extends DefaultBHttpClientConnection {

  /** For a connection around the world, one lost packet included. */
  private static final Duration ENOUGH = Duration.ofSeconds(2);

  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(100).build();

  private static final DefaultHttpResponseParserFactory ANSWERS =
      new DefaultHttpResponseParserFactory(new AnswerFields(), null);

  private static final int OK = 200;

  /** Less than anybody closes a connection after, in nanoseconds. */
  private static final long SHORT_REST = 1_000_000_000;

  private volatile @Nullable Watched tcp;
  private long restingSince;

  Wire() {
    super(LIMITS, null, null, new AnswerLength(), null, null, ANSWERS);
  }

  /** Connects. */
  void open(Way way, SSLSocketFactory tls, Patience connecting, Duration limit)
      throws IOException, HttpException {
    Watched connected = connected(way, connecting, limit);
    connected.setSoTimeout(millis(connecting, limit));
    if (way.isTunnelled()) {
      tunnel(way);
    }
    if (way.secure()) {
      bind(secured(connected, way, tls), connected);
    }
  }

  private Watched connected(Way way, Patience connecting, Duration limit) throws IOException {
    IOException failure = new IOException("no address to connect to");
    List<InetAddress> addresses = way.firstHop();
    Duration share = share(limit, addresses.size());
    for (InetAddress address : addresses) {
      // A channel: a thread that waits for one can be interrupted. It knows no SOCKS proxy.
      Socket socket = SocketChannel.open().socket();
      try {
        super.bind(socket);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address, way.firstPort()), millis(connecting, share));
        Watched connected = new Watched(socket);
        super.bind(connected);
        tcp = connected;
        return connected;
      } catch (IOException e) {
        socket.close();
        if (!isOpen() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        failure = e;
      }
    }
    throw failure;
  }

  /**
   * How long one of several addresses may take. A host with many addresses leaves each a short time
   * only; it still has to do for a far one.
   */
  static Duration share(Duration limit, int addresses) {
    Duration share = limit.dividedBy(Math.max(1, addresses));
    return share.compareTo(ENOUGH) < 0 ? ENOUGH : share;
  }

  private static int millis(Patience connecting, Duration atMost) throws SocketTimeoutException {
    try {
      return Math.clamp(connecting.nanos(atMost) / 1_000_000, 1, Integer.MAX_VALUE);
    } catch (TotalTimeoutException e) {
      throw new SocketTimeoutException("no time is left to connect");
    }
  }

  private void tunnel(Way way) throws IOException, HttpException {
    ClassicHttpRequest connect = new BasicClassicHttpRequest("CONNECT", null, way.authority());
    connect.addHeader("Host", way.authority());
    ProxyServer proxy = way.proxy();
    if (proxy != null && proxy.authorization() != null) {
      connect.addHeader("Proxy-Authorization", proxy.authorization());
    }
    int status =
        new HttpRequestExecutor().execute(connect, this, HttpCoreContext.create()).getCode();
    if (status != OK) {
      throw new TunnelRefusedException(status);
    }
  }

  private static SSLSocket secured(Watched connected, Way way, SSLSocketFactory tls)
      throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(connected, way.host(), way.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** Nobody uses it for now. */
  void rest() {
    restingSince = System.nanoTime();
  }

  /** Whether it still stands; that is looked at only where it has rested for a while. */
  boolean isUsable() {
    try {
      return System.nanoTime() - restingSince < SHORT_REST || !isStale();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether TCP was read to its end; under TLS it is not, where the server has ended that. */
  boolean isAtEnd() {
    Watched current = tcp;
    return current != null && current.isAtEnd();
  }

  /** Whether the server sends on behind the announced length. */
  boolean isFollowed(Timeout grace) {
    try {
      return isDataAvailable(grace);
    } catch (IOException e) {
      return false; // Closed without ceremony: the body is complete all the same.
    }
  }
}
