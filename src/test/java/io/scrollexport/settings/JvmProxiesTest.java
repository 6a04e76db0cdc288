package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where operators set no proxies, those of the JVM apply. */
@Isolated("the whole JVM goes by its proxies")
class JvmProxiesTest {

  private static final HttpCall CALL =
      HttpCall.get(URI.create("https://example.atlassian.net/wiki"), Map.of(), Timeouts.DEFAULT);

  private final ProxySelector before = ProxySelector.getDefault();

  @AfterEach
  void restore() {
    ProxySelector.setDefault(before);
  }

  private static void select(Supplier<List<Proxy>> proxies) {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return proxies.get();
          }

          @Override
          public void connectFailed(URI uri, SocketAddress proxy, IOException cause) {}
        });
  }

  private static Surroundings surroundings() {
    return Surroundings.by(OperatorSettings.from(new Environment(Map.of(), property -> null)));
  }

  private static Way way() {
    return new Routes(ProxySettings.from(new Environment(Map.of(), property -> null))).to(CALL);
  }

  @Test
  void withoutSettingsTheyApply() {
    Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("jvm", 1));
    select(() -> List.of(proxy));
    assertThat(way().proxy()).hasToString("jvm:1");

    ProxySelector.setDefault(null);
    assertThat(way().proxy()).isNull();
  }

  @Test
  void aProxyThatCannotBeChosenFailsTheExchange() {
    IOException cause = new IOException("no way to the proxy");
    select(
        () -> {
          throw new UncheckedIOException(cause);
        });

    assertThatThrownBy(() -> surroundings().transport().send(CALL)).isSameAs(cause);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void looksNamesUpItselfWhereTheJdksClientWould(List<Proxy> routes, boolean proxied) {
    select(() -> routes);

    assertThat(surroundings().proxied().test("files.example.com")).isEqualTo(proxied);
  }

  static Stream<Arguments> routes() {
    SocketAddress address = InetSocketAddress.createUnresolved("proxy.example.com", 3128);
    Proxy http = new Proxy(Proxy.Type.HTTP, address);
    Proxy socks = new Proxy(Proxy.Type.SOCKS, address);
    return Stream.of(
        Arguments.of(List.of(http), true),
        Arguments.of(List.of(http, Proxy.NO_PROXY), true),
        Arguments.of(List.of(socks), false),
        Arguments.of(List.of(Proxy.NO_PROXY, http), false),
        Arguments.of(List.of(), false));
  }
}
