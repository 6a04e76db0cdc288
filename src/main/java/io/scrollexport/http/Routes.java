package io.scrollexport.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link ProxySettings} as the JDK's client asks for them. */
final class Routes extends ProxySelector {

  private final ProxySettings settings;
  private final @Nullable TunnelRelay relay;

  Routes(ProxySettings settings) {
    this.settings = settings;
    ProxyServer tunneled = settings.servers().get("https");
    this.relay =
        tunneled == null || tunneled.authorization() == null ? null : new TunnelRelay(tunneled);
  }

  @Override
  public List<Proxy> select(URI target) {
    if (!settings.cover(target)) {
      ProxySelector ofTheJvm = ProxySelector.getDefault();
      return ofTheJvm == null ? List.of(Proxy.NO_PROXY) : ofTheJvm.select(target);
    }
    return List.of(
        settings
            .server(target)
            .map(server -> new Proxy(Proxy.Type.HTTP, entrance(server, target)))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI target, SocketAddress proxy, IOException cause) {
    // There is no other proxy to turn to.
  }

  /** The value of the {@code Proxy-Authorization} header for a target. */
  Optional<String> authorization(URI target) {
    return settings
        .server(target)
        .map(server -> relay != null && isTunneled(target) ? relay.key() : server.authorization());
  }

  private InetSocketAddress entrance(ProxyServer server, URI target) {
    return relay != null && isTunneled(target) ? relay.address() : server.address();
  }

  private static boolean isTunneled(URI target) {
    return "https".equalsIgnoreCase(target.getScheme());
  }
}
