package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.http.BaseUrl;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedSitesTest {

  private static final String INPUT = "integration.baseUrl";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          example.atlassian.net             | https://example.atlassian.net/wiki
          EXAMPLE.atlassian.net             | https://example.Atlassian.net/wiki
          a.example, wiki.example           | https://wiki.example
          a.example wiki.example            | https://wiki.example:8443/confluence
          *.example.com                     | https://a.example.com
          *.example.com                     | https://a.b.example.com
          '[::1]'                           | http://[::1]:8090/wiki
          127.0.0.1                         | http://127.0.0.1:8090/wiki
          """)
  void allowsWhatIsNamed(String setting, String site) {
    assertThatCode(() -> sites(setting).check(INPUT, BaseUrl.from(site)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          example.atlassian.net | https://example.atlassian.net.evil.example/wiki | example.atlassian.net.evil.example
          example.atlassian.net | https://a.example.atlassian.net/wiki            | a.example.atlassian.net
          *.example.com         | https://example.com                             | example.com
          *.example.com         | https://evilexample.com                         | evilexample.com
          """)
  void refusesAllElseByInputAndHost(String setting, String site, String host) {
    assertThatThrownBy(() -> sites(setting).check(INPUT, BaseUrl.from(site)))
        .hasMessageStartingWith("INVALID_INPUT: " + INPUT + " names the host " + host + ", ")
        .hasMessageContaining("SCROLL_EXPORT_ALLOWED_SITES");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.atlassian.net",
        "example.atlassian.net/wiki",
        "example.atlassian.net:443",
        "example.atlassian.net, *",
        "*example.atlassian.net",
        "*.",
        "exa$mple.atlassian.net",
        "user@example.atlassian.net",
        ",",
        " , ",
        ", example.atlassian.net, ?"
      })
  void anEntryThatIsNoNameNeverWidens(String setting) {
    assertThatThrownBy(
            () -> sites(setting).check(INPUT, BaseUrl.from("https://example.atlassian.net/wiki")))
        .hasMessageStartingWith("INVALID_INPUT: The setting " + "SCROLL_EXPORT_ALLOWED_SITES");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void allowsEverySiteWhereNothingIsSet(String setting) {
    assertThatCode(() -> sites(setting).check(INPUT, BaseUrl.from("https://wiki.example")))
        .doesNotThrowAnyException();
  }

  @Test
  void thePropertyWins() {
    AllowedSites sites =
        AllowedSites.from(
            new Environment(
                Map.of("SCROLL_EXPORT_ALLOWED_SITES", "wiki.example"),
                Map.of("scroll.export.allowed.sites", "other.example")::get));

    assertThatThrownBy(() -> sites.check(INPUT, BaseUrl.from("https://wiki.example")))
        .hasMessageStartingWith("INVALID_INPUT: " + INPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aBlankPropertySaysNothing(String property) {
    AllowedSites sites =
        AllowedSites.from(
            new Environment(
                Map.of("SCROLL_EXPORT_ALLOWED_SITES", "wiki.example"),
                Map.of("scroll.export.allowed.sites", property)::get));

    assertThatThrownBy(() -> sites.check(INPUT, BaseUrl.from("https://other.example")))
        .hasMessageStartingWith("INVALID_INPUT: " + INPUT);
  }

  private static AllowedSites sites(String setting) {
    return AllowedSites.from(
        new Environment(
            setting == null ? Map.of() : Map.of("SCROLL_EXPORT_ALLOWED_SITES", setting),
            name -> null));
  }
}
