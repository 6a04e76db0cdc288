package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators read in the log about what they have set. */
class OperatorSettingsTest {

  private static final String SITES = "SCROLL_EXPORT_ALLOWED_SITES";
  private static final String PROXY = "CONNECTOR_HTTPS_PROXY_";

  @Test
  void nothingSetIsSaid() {
    assertThat(report(Map.of()))
        .isEqualTo(
            new SettingsReport(
                List.of(
                    "credentials go to any site (" + SITES + " is not set)",
                    "no proxy but the JVM's own, where it has one",
                    "no URL is blocked"),
                List.of()));
  }

  @Test
  void sitesProxiesAndTheNamesOfBlocksAreSaid() {
    SettingsReport report =
        report(
            Map.of(
                SITES,
                "Example.atlassian.net *.example.com",
                PROXY + "HOST",
                "proxy.example",
                PROXY + "PORT",
                "3128",
                "CONNECTOR_HTTP_PROXY_HOST",
                "[::1]",
                "CONNECTOR_HTTP_PROXY_PORT",
                "3129",
                "CAMUNDA_CONNECTOR_HTTP_BLOCK_URL_B",
                "wiki.internal",
                "CAMUNDA_CONNECTOR_HTTP_BLOCK_PORT_A",
                "22"));

    assertThat(report.faults()).isEmpty();
    assertThat(report.holds())
        .containsExactly(
            "credentials go to Example.atlassian.net, *.example.com, to Atlassian's own authorization"
                + " servers, and to no other site",
            "https goes through the proxy proxy.example:3128,"
                + " http goes through the proxy [::1]:3129",
            "URLs are blocked by CAMUNDA_CONNECTOR_HTTP_BLOCK_PORT_A,"
                + " CAMUNDA_CONNECTOR_HTTP_BLOCK_URL_B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://me:hunter2@example.atlassian.net | entry 1 of 1
          example.com, me:hunter2@wiki.example     | entry 2 of 2
          example.com wiki.example hunter2/wiki    | entry 3 of 3
          """)
  void anEntryThatIsNoNameIsToldByItsPlace(String setting, String place) {
    SettingsReport report = report(Map.of(SITES, setting));

    assertThat(report.holds()).first().isEqualTo("credentials go to no site");
    assertThat(report.faults())
        .singleElement()
        .asString()
        .contains(SITES, place + " is no host name")
        .doesNotContain("hunter2");
  }

  @Test
  void userAndPasswordOfAProxyAreNotSaid() {
    SettingsReport report =
        report(
            Map.of(
                PROXY + "HOST", "proxy.example",
                PROXY + "PORT", "3128",
                PROXY + "USER", "somebody",
                PROXY + "PASSWORD", "hunter2"));

    assertThat(report.toString()).contains("proxy.example:3128").doesNotContain("somebody", "hunt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"somebody:hunter2@proxy.example", "http://hunter2", "proxy hunter2"})
  void aProxyThatIsNoNameIsNotRepeated(String host) {
    SettingsReport report = report(Map.of(PROXY + "HOST", host, PROXY + "PORT", "3128"));

    assertThat(report.faults()).singleElement().asString().contains(PROXY + "HOST is no host name");
    assertThat(report.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({"HOST, proxy.example", "PORT, 3128"})
  void halfAProxyIsNone(String name, String value) {
    assertThat(report(Map.of(PROXY + name, value)).faults())
        .singleElement()
        .asString()
        .startsWith("One of the settings " + PROXY + "HOST and " + PROXY + "PORT is set without");
  }

  @Test
  void hostsThatNeedNoProxyAreExcepted() {
    SettingsReport report =
        report(
            Map.of(
                PROXY + "HOST",
                "proxy.example",
                PROXY + "PORT",
                "3128",
                "CONNECTOR_HTTP_NON_PROXY_HOSTS",
                "*.atlassian.net"));

    assertThat(report.holds())
        .contains(
            "https goes through the proxy proxy.example:3128, but for the hosts that need no proxy");
  }

  @ParameterizedTest
  @CsvSource({"USER, somebody", "PASSWORD, hunter2"})
  void halfASignInIsNone(String name, String value) {
    SettingsReport report =
        report(
            Map.of(PROXY + "HOST", "proxy.example", PROXY + "PORT", "3128", PROXY + name, value));

    assertThat(report.faults())
        .singleElement()
        .asString()
        .startsWith("One of the settings " + PROXY + "USER and " + PROXY + "PASSWORD is set")
        .doesNotContain(value);
  }

  @Test
  void aPortThatIsNoneStopsAll() {
    SettingsReport report =
        report(Map.of(PROXY + "HOST", "proxy.example", PROXY + "PORT", "hunter2"));

    assertThat(report.holds()).contains("no request is sent");
    assertThat(report.faults())
        .singleElement()
        .asString()
        .contains(PROXY + "PORT is not a port number")
        .doesNotContain("hunter2");
  }

  @Test
  void aBlockThatCannotBeUnderstoodIsNamed() {
    SettingsReport report = report(Map.of("CAMUNDA_CONNECTOR_HTTP_BLOCK_REGEX_A", "[hunter2"));

    assertThat(report.holds()).contains("no URL is blocked");
    assertThat(report.faults())
        .containsExactly(
            "The setting CAMUNDA_CONNECTOR_HTTP_BLOCK_REGEX_A blocks nothing: it cannot be"
                + " understood.");
  }

  private static SettingsReport report(Map<String, String> environment) {
    return OperatorSettings.from(new Environment(environment, property -> null)).report();
  }
}
