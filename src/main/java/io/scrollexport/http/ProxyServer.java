package io.scrollexport.http;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that the operators of the connector runtime have set, for one scheme of target URLs.
 *
 * @param authorization the value of the {@code Proxy-Authorization} header; absent where the proxy
 *     asks for no credentials
 */
record ProxyServer(String host, int port, @Nullable String authorization) {

  /**
   * The proxy of {@code CONNECTOR_HTTP_PROXY_…} or {@code CONNECTOR_HTTPS_PROXY_…}; empty where
   * host or port are not set.
   */
  static Optional<ProxyServer> from(Map<String, String> environment, String targetScheme) {
    String prefix = "CONNECTOR_" + targetScheme.toUpperCase(Locale.ROOT) + "_PROXY_";
    String host = environment.getOrDefault(prefix + "HOST", "").strip();
    String port = environment.getOrDefault(prefix + "PORT", "").strip();
    if (host.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw misset(prefix + "PORT is not a port number");
    }
    if (!environment.getOrDefault(prefix + "SCHEME", "http").strip().equalsIgnoreCase("http")) {
      throw misset(prefix + "SCHEME names another protocol to the proxy than http");
    }
    return Optional.of(
        new ProxyServer(
            host,
            Integer.parseInt(port),
            authorization(environment.get(prefix + "USER"), environment.get(prefix + "PASSWORD"))));
  }

  private static @Nullable String authorization(@Nullable String user, @Nullable String password) {
    if (user == null || user.isBlank() || password == null || password.isEmpty()) {
      return null;
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static ExportException misset(String what) {
    return new ExportException(
        FailureCode.INVALID_INPUT,
        "The connector runtime's setting "
            + what
            + ", which this connector cannot obey. Have its operators correct it.");
  }

  InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
