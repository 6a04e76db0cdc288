package io.scrollexport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {

  private static final ProxyServer PROXY = new ProxyServer("proxy.example", 3128, "Basic secret");

  private static Way direct(String uri) {
    return Way.direct(HttpCall.get(URI.create(uri), Map.of(), Timeouts.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/x, example.com, 443, true, example.com:443",
    "HTTPS://Example.com:8443/x, example.com, 8443, true, example.com:8443",
    "http://localhost/, localhost, 80, false, localhost:80",
    "https://[2001:db8::1]:8443/, 2001:db8::1, 8443, true, [2001:db8::1]:8443",
  })
  void leadsToHostAndPortOfTheAddress(
      String uri, String host, int port, boolean secure, String authority) {
    Way way = direct(uri);

    assertThat(way.host()).isEqualTo(host);
    assertThat(way.port()).isEqualTo(port);
    assertThat(way.firstPort()).isEqualTo(port);
    assertThat(way.secure()).isEqualTo(secure);
    assertThat(way.authority()).isEqualTo(authority);
    assertThat(way.isTunnelled()).isFalse();
    assertThat(way.isForwarded()).isFalse();
  }

  @Test
  void isTunnelledByAProxyWhereItIsSecureAndForwardedOtherwise() {
    Way secure = direct("https://example.com/").by(PROXY);
    Way plain = direct("http://localhost:8080/").by(PROXY);

    assertThat(secure.isTunnelled()).isTrue();
    assertThat(secure.isForwarded()).isFalse();
    assertThat(secure.firstPort()).isEqualTo(3128);
    assertThat(secure.authority()).isEqualTo("example.com:443");
    assertThat(plain.isTunnelled()).isFalse();
    assertThat(plain.isForwarded()).isTrue();
    assertThat(plain.firstPort()).isEqualTo(3128);
    assertThat(plain).asString().contains("proxy.example:3128").doesNotContain("secret");
  }

  @Test
  void leavesTheHostToTheProxyWhateverItsAddresses() {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpCall call = HttpCall.get(URI.create("https://example.com/"), Map.of(), Timeouts.DEFAULT);
    Way way = Way.direct(call.at(List.of(here)));

    assertThat(way.addresses()).containsExactly(here);
    assertThat(way.by(PROXY).addresses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT20S, 0, PT20S", "PT20S, 1, PT20S", "PT20S, 4, PT5S", "PT20S, 10, PT2S"})
  void givesEachOfSeveralAddressesAShareOfTheTime(Duration limit, int addresses, Duration share) {
    assertThat(FirstHop.share(limit, addresses)).isEqualTo(share);
  }

  @Test
  void givesEachAddressLongEnoughForAFarOne() {
    assertThat(FirstHop.share(Duration.ofSeconds(20), 50)).hasSeconds(2);
    assertThat(FirstHop.share(Duration.ofSeconds(1), 1)).hasSeconds(2);
  }
}
