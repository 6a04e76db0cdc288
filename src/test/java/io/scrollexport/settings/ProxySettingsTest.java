package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.failure.ExportException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxySettingsTest {

  private static final URI TARGET = URI.create("https://example.atlassian.net/wiki");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          example.com, example.com, true
          example.com, EXAMPLE.com, true
          EXAMPLE.COM, example.com, true
          example.com, exampleXcom, false
          example.com, www.example.com, false
          *.example.com, www.example.com, true
          *.example.com, example.com, false
          10.*, 10.1.2.3, true
          a.example|b.example, b.example, true
          a.example | b.example, b.example, true
          a.example|b.example, c.example, false
          *, anything, true
          [::1], [::1], true
          '', example.com, false
          '|', example.com, false
          a(b, a(b, true
          """)
  void hostsAreExceptedByName(String setting, String host, boolean excepted) {
    assertThat(HostPatterns.from(setting).contain(host)).isEqualTo(excepted);
  }

  @Test
  void exceptionsOfTheJvmHoldForTheOperatorsProxyToo() {
    Map<String, String> environment =
        settings("PORT", "3128", "CONNECTOR_HTTP_NON_PROXY_HOSTS", "a.example");
    ProxySettings settings =
        ProxySettings.from(
            new Environment(
                environment,
                property -> property.equals("http.nonProxyHosts") ? "*.atlassian.net" : null));

    assertThat(settings.server(TARGET)).isEmpty();
    assertThat(settings.server(URI.create("https://a.example"))).isEmpty();
    assertThat(settings.server(URI.create("https://b.example")))
        .hasValueSatisfying(server -> assertThat(server).hasToString("proxy.example:3128"));
  }

  @Test
  void aProxyTakesHostAndPort() {
    assertThat(from(settings()).servers()).isEmpty();
    assertThat(from(settings("PORT", " ")).servers()).isEmpty();
    assertThat(from(Map.of("CONNECTOR_HTTPS_PROXY_PORT", "3128")).servers()).isEmpty();
    assertThat(from(settings("PORT", "3128")).servers()).containsOnlyKeys("https");
  }

  @Test
  void credentialsTakeUserAndPassword() {
    assertThat(from(settings("PORT", "3128", "USER", "me")).server(TARGET).orElseThrow())
        .satisfies(server -> assertThat(server.authorization()).isNull());
    assertThat(
            from(settings("PORT", "3128", "USER", "me", "PASSWORD", "secret"))
                .server(TARGET)
                .orElseThrow())
        .hasToString("proxy.example:3128")
        .satisfies(server -> assertThat(server.authorization()).isEqualTo("Basic bWU6c2VjcmV0"));
  }

  @ParameterizedTest
  @CsvSource({"PORT, many", "PORT, 65536", "PORT, -1", "SCHEME, https"})
  void settingsThatCannotBeObeyedAreNamed(String name, String value) {
    Map<String, String> environment = settings("PORT", "3128");
    environment.put("CONNECTOR_HTTPS_PROXY_" + name, value);

    assertThatThrownBy(() -> from(environment))
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith("INVALID_INPUT: ")
        .hasMessageContaining("CONNECTOR_HTTPS_PROXY_" + name);
  }

  private static ProxySettings from(Map<String, String> environment) {
    return ProxySettings.from(new Environment(environment, property -> null));
  }

  /** Names without a prefix are those of the proxy for https. */
  private static Map<String, String> settings(String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("CONNECTOR_HTTPS_PROXY_HOST", "proxy.example");
    for (int i = 0; i < more.length; i += 2) {
      String name = more[i].startsWith("CONNECTOR_") ? more[i] : "CONNECTOR_HTTPS_PROXY_" + more[i];
      environment.put(name, more[i + 1]);
    }
    return environment;
  }
}
