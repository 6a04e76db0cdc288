package io.scrollexport.http.settings;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.wire.ProxyServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request takes by the operators' settings {@code CONNECTOR_HTTP(S)_PROXY_…} and
 * {@code CONNECTOR_HTTP_NON_PROXY_HOSTS}.
 *
 * @param servers by the scheme of the target URL; where one is missing, the JVM's own proxy
 *     settings apply
 */
record ProxySettings(Map<String, ProxyServer> servers, HostPatterns direct) {

  ProxySettings {
    servers = Map.copyOf(servers);
  }

  /**
   * The settings of an environment.
   *
   * @param properties the JVM's system properties, since its {@code http.nonProxyHosts} holds for
   *     these proxies too
   */
  static ProxySettings from(
      Map<String, String> environment, Function<String, @Nullable String> properties) {
    Map<String, ProxyServer> servers = new HashMap<>();
    for (String scheme : new String[] {"http", "https"}) {
      server(environment, scheme).ifPresent(server -> servers.put(scheme, server));
    }
    return new ProxySettings(
        servers,
        HostPatterns.from(
            environment.get("CONNECTOR_HTTP_NON_PROXY_HOSTS"),
            properties.apply("http.nonProxyHosts")));
  }

  /** Whether a proxy is set for URLs of that scheme. */
  boolean cover(URI target) {
    return servers.containsKey(scheme(target));
  }

  /** The proxy for a target; empty where it is to be reached directly. */
  Optional<ProxyServer> server(URI target) {
    return Optional.ofNullable(servers.get(scheme(target)))
        .filter(server -> target.getHost() == null || !direct.contain(target.getHost()));
  }

  /** The proxy for one scheme of target URLs; empty where host or port are not set. */
  private static Optional<ProxyServer> server(
      Map<String, String> environment, String targetScheme) {
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

  private static String scheme(URI target) {
    return target.getScheme().toLowerCase(Locale.ROOT);
  }
}
