package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.ClosedPort;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.TestCertificate;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteText;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The operators' proxies, with real tunnels and real TLS. */
@Timeout(60)
class ProxyTest {

  /** {@code operator:pass:wörd} in UTF-8. */
  private static final String CREDENTIALS = "Basic b3BlcmF0b3I6cGFzczp3w7ZyZA==";

  private static SSLContext tls;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    tls = TestCertificate.of("localhost", folder).context();
  }

  @Test
  void httpsGoesThroughATunnelWithTheOperatorsCredentials() throws Exception {
    try (TargetServer target = new TargetServer(tls);
        RecordingProxy proxy = new RecordingProxy(CREDENTIALS)) {
      JsonApi api = api(withCredentials(proxy.settings("HTTPS"), "HTTPS", "pass:wörd"));

      assertThat(reached(api, target.uri())).isTrue();
      assertThat(reached(api, target.uri())).isTrue();

      String authority = "localhost:" + target.uri().getPort();
      assertThat(proxy.heads)
          .isNotEmpty()
          .allSatisfy(
              head ->
                  assertThat(head)
                      .startsWith("CONNECT " + authority + " HTTP/1.1\r\n")
                      .contains("\r\nHost: " + authority + "\r\n")
                      .doesNotContain("Bearer"));
      assertThat(target.requests)
          .hasSize(2)
          .allSatisfy(
              headers ->
                  assertThat(headers)
                      .containsEntry("Authorization", "Bearer token")
                      .doesNotContainKey("Proxy-Authorization"));
    }
  }

  @Test
  void anAddressOfIpv6KeepsItsBrackets() throws Exception {
    URI nobody = URI.create("https://[2001:db8::7]:8443/page");
    try (RecordingProxy proxy = new RecordingProxy(CREDENTIALS)) {
      assertThat(failure(api(proxy.settings("HTTPS")), nobody).code())
          .isEqualTo(FailureCode.CONNECTION_FAILED);
      assertThat(proxy.heads)
          .containsExactly(
              "CONNECT [2001:db8::7]:8443 HTTP/1.1\r\nHost: [2001:db8::7]:8443\r\n\r\n");

      proxy.heads.clear();
      URI plain = URI.create("http://[2001:db8::7]/page");
      assertThat(failure(api(proxy.settings("HTTP")), plain).code())
          .isEqualTo(FailureCode.CONNECTION_FAILED);
      assertThat(proxy.heads)
          .singleElement()
          .satisfies(
              head ->
                  assertThat(head)
                      .startsWith(
                          "GET http://[2001:db8::7]/page HTTP/1.1\r\nHost: [2001:db8::7]\r\n"));
    }
  }

  @Test
  void aProxyWithoutCredentialsIsSentNone() throws Exception {
    try (TargetServer target = new TargetServer(tls);
        RecordingProxy proxy = new RecordingProxy(null)) {
      assertThat(reached(api(proxy.settings("HTTPS")), target.uri())).isTrue();

      assertThat(proxy.heads).hasSize(1);
      assertThat(proxy.heads.getFirst()).doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void wrongCredentialsAreAMatterForTheOperators() throws Exception {
    try (TargetServer target = new TargetServer(tls);
        RecordingProxy proxy = new RecordingProxy(CREDENTIALS)) {
      JsonApi api = api(withCredentials(proxy.settings("HTTPS"), "HTTPS", "guessed"));

      ExportException failure = failure(api, target.uri());

      assertThat(failure.code()).isEqualTo(FailureCode.CONNECTION_FAILED);
      assertThat(failure.getMessage())
          .contains("CONNECTOR_HTTP(S)_PROXY_USER")
          .doesNotContain("guessed", "operator:");
      assertThat(target.requests).isEmpty();
    }
  }

  @Test
  void aProxyThatCannotBeReachedFailsTheConnection() throws Exception {
    try (ClosedPort nobody = new ClosedPort();
        TargetServer target = new TargetServer(tls)) {
      Map<String, String> settings =
          Map.of(
              "CONNECTOR_HTTPS_PROXY_HOST",
              "localhost",
              "CONNECTOR_HTTPS_PROXY_PORT",
              "" + nobody.number());
      assertThat(failure(api(settings), target.uri()).code())
          .isEqualTo(FailureCode.CONNECTION_FAILED);
      assertThat(failure(api(withCredentials(settings, "HTTPS", "any")), target.uri()).code())
          .isEqualTo(FailureCode.CONNECTION_FAILED);
    }
  }

  @Test
  void hostsThatAreExceptedAreReachedDirectly() throws Exception {
    try (TargetServer target = new TargetServer(tls);
        RecordingProxy proxy = new RecordingProxy(CREDENTIALS)) {
      Map<String, String> settings = withCredentials(proxy.settings("HTTPS"), "HTTPS", "pass:wörd");
      settings.put("CONNECTOR_HTTP_NON_PROXY_HOSTS", "*.example.com|local*");

      assertThat(reached(api(settings), target.uri())).isTrue();
      assertThat(proxy.heads).isEmpty();
      assertThat(target.requests.getFirst()).doesNotContainKey("Proxy-Authorization");
    }
  }

  @Test
  void eachSchemeHasItsOwnProxy() throws Exception {
    try (TargetServer target = new TargetServer(null);
        RecordingProxy forHttps = new RecordingProxy(null);
        RecordingProxy forHttp = new RecordingProxy(CREDENTIALS)) {
      Map<String, String> settings = withCredentials(forHttp.settings("HTTP"), "HTTP", "pass:wörd");
      settings.putAll(forHttps.settings("HTTPS"));

      assertThat(reached(api(settings), target.uri())).isTrue();
      assertThat(forHttps.heads).isEmpty();
      assertThat(forHttp.heads).hasSize(1);
      assertThat(forHttp.heads.getFirst()).startsWith("GET " + target.uri() + " HTTP/1.1\r\n");
      assertThat(target.requests.getFirst()).doesNotContainKey("Proxy-Authorization");
    }
  }

  @Test
  void aCertificateThatNobodyTrustsIsRefused() throws Exception {
    try (TargetServer target = new TargetServer(tls)) {
      JsonApi api = new JsonApi(new PooledTransport(Way::direct), InstantSource.system());

      assertThat(failure(api, target.uri()).code()).isEqualTo(FailureCode.CONNECTION_FAILED);
      assertThat(target.requests).isEmpty();
    }
  }

  private static Map<String, String> withCredentials(
      Map<String, String> settings, String scheme, String password) {
    Map<String, String> more = new HashMap<>(settings);
    more.put("CONNECTOR_" + scheme + "_PROXY_USER", "operator");
    more.put("CONNECTOR_" + scheme + "_PROXY_PASSWORD", password);
    return more;
  }

  private static JsonApi api(Map<String, String> settings) throws Exception {
    ProxySettings proxies = ProxySettings.from(new Environment(settings, property -> null));
    return new JsonApi(
        new PooledTransport(new Routes(proxies)::to, tls.getSocketFactory()),
        InstantSource.system());
  }

  private static boolean reached(JsonApi api, URI uri) {
    HttpCall call = HttpCall.get(uri, Map.of("Authorization", "Bearer token"), Timeouts.DEFAULT);
    return api.reply(call, new Purpose("Confluence", "localhost", "answer"), Credentials.NONE)
        .json()
        .text("reached")
        .equals(RemoteText.of("true"));
  }

  private static ExportException failure(JsonApi api, URI uri) {
    try {
      throw new AssertionError("reached: " + reached(api, uri));
    } catch (ExportException e) {
      return e;
    }
  }
}
