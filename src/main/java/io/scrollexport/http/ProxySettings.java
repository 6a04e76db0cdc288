package io.scrollexport.http;

import java.net.URI;
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

  /** Nothing is set. */
  static final ProxySettings NONE = new ProxySettings(Map.of(), HostPatterns.from());

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
      ProxyServer.from(environment, scheme).ifPresent(server -> servers.put(scheme, server));
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

  private static String scheme(URI target) {
    return target.getScheme().toLowerCase(Locale.ROOT);
  }
}
