package io.scrollexport.settings;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.wire.ProxyServer;
import io.scrollexport.http.wire.Way;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which way leads to the server of a call, by {@link ProxySettings} and, where those say nothing,
 * by the JVM's own.
 */
record Routes(ProxySettings settings) {

  /** The way of a call; where it names addresses, straight to those. */
  Way to(HttpCall call) {
    Way direct = Way.direct(call);
    ProxyServer proxy = call.addresses().isEmpty() ? proxy(call.uri()) : null;
    return proxy == null ? direct : direct.by(proxy);
  }

  /** Whether a proxy carries requests to that host over TLS, so that it looks the name up. */
  boolean isProxied(String host) {
    return proxy(URI.create("https://" + host + "/")) != null;
  }

  private @Nullable ProxyServer proxy(URI target) {
    if (settings.cover(target)) {
      return settings.server(target).orElse(null);
    }
    ProxySelector ofTheJvm = ProxySelector.getDefault();
    List<Proxy> proxies = ofTheJvm == null ? List.of() : ofTheJvm.select(target);
    // The first counts: what stands behind it is for when it fails.
    return !proxies.isEmpty()
            && proxies.getFirst().type() == Proxy.Type.HTTP
            && proxies.getFirst().address() instanceof InetSocketAddress address
        ? new ProxyServer(address.getHostString(), address.getPort(), null)
        : null;
  }
}
