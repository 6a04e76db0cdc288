package io.scrollexport.http.transport;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Addresses;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.wire.TunnelRefusedException;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;

/**
 * HTTP/1.1 by Apache HttpCore over connections that all jobs of a runtime share, so that they are
 * used again. A call that names addresses goes to those only, on a connection of its own.
 */
public final class PooledTransport implements HttpTransport {

  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  private final Function<HttpCall, Way> routes;
  private final SSLSocketFactory tls;
  private final Connections connections;

  /**
   * A transport that trusts what the JVM trusts.
   *
   * @param routes which way leads to the server of a call
   */
  public PooledTransport(Function<HttpCall, Way> routes) {
    this(routes, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** A transport whose TLS connections come from the given factory. */
  public PooledTransport(Function<HttpCall, Way> routes, SSLSocketFactory tls) {
    this(routes, tls, new Connections());
  }

  PooledTransport(Function<HttpCall, Way> routes, SSLSocketFactory tls, Connections connections) {
    this.routes = routes;
    this.tls = tls;
    this.connections = connections;
  }

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    Way way = way(call);
    HttpReply reply;
    try {
      reply = new Exchange(connections, tls, call, way).sent();
    } catch (TunnelRefusedException e) {
      if (e.status() == PROXY_AUTHENTICATION_REQUIRED) {
        throw otherCredentials(call);
      }
      throw e;
    }
    if (reply.status() == PROXY_AUTHENTICATION_REQUIRED && way.proxy() != null) {
      reply.close();
      throw otherCredentials(call);
    }
    return reply;
  }

  private Way way(HttpCall call) throws IOException {
    try {
      return routes.apply(call);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalArgumentException e) {
      throw new IOException("no way to the server can be chosen", e);
    }
  }

  private static ExportException otherCredentials(HttpCall call) {
    return new ExportException(
        FailureCode.CONNECTION_FAILED,
        "The proxy before "
            + Addresses.site(call.uri())
            + " asks for other credentials. Have the operators of the connector runtime check its"
            + " settings CONNECTOR_HTTP(S)_PROXY_USER and _PASSWORD.");
  }
}
