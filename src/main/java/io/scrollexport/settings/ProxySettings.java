package io.scrollexport.settings;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.wire.ProxyServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request takes by the operators' settings {@code CONNECTOR_HTTP(S)_PROXY_…} and
 * {@code CONNECTOR_HTTP_NON_PROXY_HOSTS}.
 *
 * @param servers by the scheme of the target URL; where one is missing, the JVM's own proxy
 *     settings apply
 * @param faults what is set in vain, in sentences
 */
record ProxySettings(Map<String, ProxyServer> servers, HostPatterns direct, List<String> faults) {

  /** Where nothing is set. */
  static final ProxySettings NONE = new ProxySettings(Map.of(), HostPatterns.from(), List.of());

  private static final List<String> SCHEMES = List.of("https", "http");
  private static final Pattern HOST = Pattern.compile("[\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+]");

  ProxySettings {
    servers = Map.copyOf(servers);
    faults = List.copyOf(faults);
  }

  /** The settings of an environment; its {@code http.nonProxyHosts} holds for these proxies too. */
  static ProxySettings from(Environment environment) {
    Map<String, ProxyServer> servers = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (String scheme : SCHEMES) {
      String prefix = "CONNECTOR_" + scheme.toUpperCase(Locale.ROOT) + "_PROXY_";
      server(environment, prefix).ifPresent(server -> servers.put(scheme, server));
      fault(environment, prefix).ifPresent(faults::add);
    }
    return new ProxySettings(
        servers,
        HostPatterns.from(
            environment.variables().get("CONNECTOR_HTTP_NON_PROXY_HOSTS"),
            environment.properties().apply("http.nonProxyHosts")),
        faults);
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

  /** Which proxies carry requests, by host and port alone. */
  SettingsReport report() {
    String holds =
        SCHEMES.stream()
            .filter(servers::containsKey)
            .map(scheme -> scheme + " goes through the proxy " + shown(servers.get(scheme)))
            .collect(Collectors.joining(", "));
    String proxied = direct.isEmpty() ? holds : holds + ", but for the hosts that need no proxy";
    return SettingsReport.of(
        holds.isEmpty() ? "no proxy but the JVM's own, where it has one" : proxied, faults);
  }

  private static String shown(ProxyServer server) {
    return HOST.matcher(server.host()).matches() ? server.toString() : "whose host is no name";
  }

  private static Optional<String> fault(Environment environment, String prefix) {
    String host = environment.variable(prefix + "HOST");
    if (host.isEmpty() != environment.variable(prefix + "PORT").isEmpty()) {
      return Optional.of(half(prefix, "HOST", "PORT") + "these settings name no proxy.");
    }
    if (environment.variable(prefix + "USER").isEmpty()
        != password(environment, prefix).isEmpty()) {
      return Optional.of(half(prefix, "USER", "PASSWORD") + "the proxy gets no sign-in.");
    }
    return host.isEmpty() || HOST.matcher(host).matches()
        ? Optional.empty()
        : Optional.of(
            "The setting "
                + prefix
                + "HOST is no host name. Write the name alone, without scheme, user or path.");
  }

  private static String half(String prefix, String one, String other) {
    return "One of the settings %1$s%2$s and %1$s%3$s is set without the other: "
        .formatted(prefix, one, other);
  }

  /** As it is: blanks around it belong to it. */
  private static String password(Environment environment, String prefix) {
    return environment.variables().getOrDefault(prefix + "PASSWORD", "");
  }

  /** The proxy for one scheme of target URLs; empty where host or port are not set. */
  private static Optional<ProxyServer> server(Environment environment, String prefix) {
    String host = environment.variable(prefix + "HOST");
    String port = environment.variable(prefix + "PORT");
    if (host.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw misset(prefix + "PORT is not a port number");
    }
    if (!environment
        .variables()
        .getOrDefault(prefix + "SCHEME", "http")
        .strip()
        .equalsIgnoreCase("http")) {
      throw misset(prefix + "SCHEME names another protocol to the proxy than http");
    }
    return Optional.of(
        new ProxyServer(
            host,
            Integer.parseInt(port),
            authorization(
                environment.variables().getOrDefault(prefix + "USER", ""),
                password(environment, prefix))));
  }

  private static @Nullable String authorization(String user, String password) {
    if (user.isBlank() || password.isEmpty()) {
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
