package io.scrollexport.http.wire;

import org.jspecify.annotations.Nullable;

/**
 * A proxy that carries requests over plain HTTP to itself. Its text shows no credentials.
 *
 * @param authorization the value of the {@code Proxy-Authorization} header; absent where the proxy
 *     asks for no credentials
 */
public record ProxyServer(String host, int port, @Nullable String authorization) {

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
