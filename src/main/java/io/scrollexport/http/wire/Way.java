package io.scrollexport.http.wire;

import io.scrollexport.http.Addresses;
import io.scrollexport.http.HttpCall;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to the server of a call. Connections are pooled by it: what goes to addresses that were
 * checked never takes a connection to others.
 *
 * @param host as TLS knows it, without brackets
 * @param addresses where the host was found to be; empty where it is to be looked up
 * @param proxy absent where it is reached directly
 */
public record Way(
    String host,
    int port,
    boolean secure,
    List<InetAddress> addresses,
    @Nullable ProxyServer proxy) {

  public Way {
    addresses = List.copyOf(addresses);
  }

  /** The way that no proxy stands in. */
  public static Way direct(HttpCall call) {
    URI uri = call.uri();
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    int port = Addresses.port(uri);
    String host = uri.getHost().replace("[", "").replace("]", "");
    return new Way(host, port, secure, call.addresses(), null);
  }

  /** The same way by a proxy, which looks the host up itself. */
  public Way by(ProxyServer proxy) {
    return new Way(host, port, secure, List.of(), proxy);
  }

  int firstPort() {
    return proxy != null ? proxy.port() : port;
  }

  boolean isTunnelled() {
    return secure && proxy != null;
  }

  /** Whether the proxy, if there is one, reads the request. */
  public boolean isForwarded() {
    return !secure && proxy != null;
  }

  /** Host and port as a request names them. */
  String authority() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
