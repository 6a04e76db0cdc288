package io.scrollexport.http.wire;

import io.scrollexport.http.Deadline;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection: TCP to the first address that answers, a tunnel where a proxy has to open one, TLS
 * with the certificate and the server name (SNI) of the host in the URL. For one thread.
 */
public final class Wire extends DefaultBHttpClientConnection {

  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(100).build();

  private static final DefaultHttpResponseParserFactory ANSWERS =
      new DefaultHttpResponseParserFactory(new AnswerFields(), null);

  private static final int OK = 200;
  private static final int MOST_INTERIM_ANSWERS = 10;

  private final SelectorProvider sockets;
  private @Nullable Watched tcp;
  private boolean ended;

  /**
   * One that is not connected yet.
   *
   * @param sockets where TCP comes from
   */
  public Wire(SelectorProvider sockets) {
    super(LIMITS, null, null, new AnswerLength(), null, null, ANSWERS);
    this.sockets = sockets;
  }

  /** Connects. */
  public void open(Way way, SSLSocketFactory tls, Deadline connecting)
      throws IOException, HttpException {
    Watched connected = FirstHop.connected(sockets, way, connecting);
    tcp = connected;
    bind(connected);
    if (way.isTunnelled()) {
      tunnel(way);
    }
    if (way.secure()) {
      bind(
          new SocketHolder(secured(connected, way, tls), connected) {
            @Override
            protected InputStream getInputStream(Socket socket) throws IOException {
              return watched(socket.getInputStream());
            }
          });
    }
  }

  private InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        ended |= count < 0;
        return count;
      }
    };
  }

  private void tunnel(Way way) throws IOException, HttpException {
    ClassicHttpRequest connect = new BasicClassicHttpRequest("CONNECT", null, way.authority());
    connect.addHeader("Host", way.authority());
    ProxyServer proxy = way.proxy();
    if (proxy != null && proxy.authorization() != null) {
      connect.addHeader("Proxy-Authorization", proxy.authorization());
    }
    int status = answer(connect).getCode();
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

  /** Sets how long the server may be silent, and when all has to be over. */
  public void limit(Duration silence, Deadline deadline) {
    setSocketTimeout(Timeout.of(silence));
    if (tcp != null) {
      tcp.getInputStream().until(deadline);
    }
  }

  /** Sends a request and receives the head of its answer, past interim ones (1xx). */
  public ClassicHttpResponse answer(ClassicHttpRequest request) throws IOException, HttpException {
    sendRequestHeader(request);
    sendRequestEntity(request);
    flush();
    for (int i = 0; i <= MOST_INTERIM_ANSWERS; i++) {
      ClassicHttpResponse answer = receiveResponseHeader();
      if (answer.getCode() >= OK) {
        if (MessageSupport.canResponseHaveBody(request.getMethod(), answer)) {
          receiveResponseEntity(answer);
        }
        return answer;
      }
    }
    throw new ProtocolException("too many interim answers");
  }

  /**
   * Ends TCP alone, whoever wants to part with ceremony: TLS waits for its counterpart, and the
   * pool closes under a lock that all jobs need.
   */
  @Override
  public void close(CloseMode mode) {
    if (mode != CloseMode.IMMEDIATE && tcp != null) {
      Closer.closeQuietly(tcp);
    }
    super.close(CloseMode.IMMEDIATE);
  }

  /** Whether another request may be sent, after a rest: nothing was said or ended meanwhile. */
  public boolean isUsable() {
    try {
      return tcp != null && isOpen() && !tcp.getInputStream().hasNews();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it was read to its end, in order or not. */
  public boolean isAtEnd() {
    return ended || isCut();
  }

  /** Whether TCP was read to its end; under TLS it is not, where the server has ended that. */
  public boolean isCut() {
    return tcp != null && tcp.getInputStream().isAtEnd();
  }

  /** Whether the server sends on behind the announced length, within that time. */
  public boolean isFollowed(Duration grace) {
    try {
      return isDataAvailable(Timeout.of(grace));
    } catch (IOException e) {
      return false; // Closed without ceremony: the body is complete all the same.
    }
  }

  /** Whether bytes behind the announced length are here already. */
  public boolean isFollowed() {
    if (tcp == null) {
      return false;
    }
    TimedInput in = tcp.getInputStream();
    in.waiting(false);
    try {
      return isDataAvailable(Timeout.ONE_MILLISECOND);
    } catch (IOException e) {
      return true; // Not to be used again.
    } finally {
      in.waiting(true);
    }
  }
}
