package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.ProxyServer;
import io.scrollexport.http.wire.Way;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.junit.jupiter.api.Test;

/** What a server or a proxy reads of a request: the proxy's credentials are for the proxy alone. */
class RequestHeadTest {

  private static final ProxyServer PROXY = new ProxyServer("proxy.example", 3128, "Basic secret");
  private static final HttpCall PLAIN = get("http://Localhost:8080/a%20b?c=d%2F");
  private static final HttpCall SECURE = get("https://example.com:443/x");

  private static HttpCall get(String uri) {
    return HttpCall.get(URI.create(uri), Map.of("Accept", "*/*"), Timeouts.DEFAULT);
  }

  private static List<String> fields(HttpCall call, Way way) {
    return Arrays.stream(RequestHead.of(call, way).getHeaders())
        .map(header -> header.getName() + ": " + header.getValue())
        .toList();
  }

  private static String target(HttpCall call, Way way) throws Exception {
    ClassicHttpRequest request = RequestHead.of(call, way);
    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getEntity()).isNull();
    return request.getRequestUri();
  }

  @Test
  void namesPathAndQueryToAServer() throws Exception {
    assertThat(target(PLAIN, Way.direct(PLAIN))).isEqualTo("/a%20b?c=d%2F");
    assertThat(target(SECURE, Way.direct(SECURE))).isEqualTo("/x");
    assertThat(target(SECURE, Way.direct(SECURE).by(PROXY))).isEqualTo("/x");
    assertThat(fields(PLAIN, Way.direct(PLAIN)))
        .containsExactly(
            "Host: localhost:8080",
            "User-Agent: " + RequestHead.USER_AGENT,
            "Accept-Encoding: identity",
            "Accept: */*");
  }

  @Test
  void namesTheWholeAddressToAProxyThatForwards() throws Exception {
    Way way = Way.direct(PLAIN).by(PROXY);

    assertThat(target(PLAIN, way)).isEqualTo("http://localhost:8080/a%20b?c=d%2F");
    assertThat(fields(PLAIN, way))
        .contains("Host: localhost:8080", "Proxy-Authorization: Basic secret");
  }

  @Test
  void hasTheProxysCredentialsWhereTheProxyReadsItOnly() {
    ProxyServer open = new ProxyServer("proxy.example", 3128, null);

    assertThat(String.join("\n", fields(SECURE, Way.direct(SECURE).by(PROXY))))
        .doesNotContain("Proxy");
    assertThat(String.join("\n", fields(PLAIN, Way.direct(PLAIN).by(open))))
        .doesNotContain("Proxy");
  }

  @Test
  void saysThatAConnectionToCheckedAddressesIsForOneRequest() {
    HttpCall checked = SECURE.at(List.of(InetAddress.getLoopbackAddress()));

    assertThat(fields(checked, Way.direct(checked))).contains("Connection: close");
  }

  @Test
  void announcesItsBodyAndLetsTheCallNameItsOwnFields() {
    HttpCall call =
        HttpCall.postJson(
                URI.create("https://example.com/x"), TextNode.valueOf("ü"), PLAIN.timeouts())
            .withHeader("accept-encoding", "gzip");
    List<String> fields = fields(call, Way.direct(call));

    assertThat(fields)
        .contains("Content-Length: 4", "accept-encoding: gzip", "X-Atlassian-Token: no-check")
        .doesNotContain("Accept-Encoding: identity");
    assertThat(RequestHead.of(call, Way.direct(call)).getEntity().getContentLength()).isEqualTo(4);
  }
}
