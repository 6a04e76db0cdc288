package io.scrollexport.playground.world.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteTest {
  @Test
  void isTheSimulatorWhereTheEnvironmentNamesNone() {
    try (Site site = Site.from(Map.of(), "")) {
      assertThat(site.simulator()).isNotNull();
      assertThat(site.signIn()).isEqualTo("basic");
    }
  }

  @Test
  void takesNoLengthOfExportsThatIsNoNumber() {
    assertThatThrownBy(() -> Site.from(Map.of("SIMULATOR_EXPORT_SECONDS", "PT1S"), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("SIMULATOR_EXPORT_SECONDS is a number of seconds");
  }

  @Test
  void isTheOneThatTheEnvironmentNames() {
    Map<String, String> environment =
        Map.of(
            "CONFLUENCE_URL", "https://example.atlassian.net/wiki",
            "CONFLUENCE_TOKEN", "token",
            "SCROLL_TEMPLATE_ID", "template",
            "HOME", "/root");
    try (Site site = Site.from(environment, "77")) {
      assertThat(site.simulator()).isNull();
      assertThat(site.name()).isEqualTo("example.atlassian.net");
      assertThat(site.signIn()).isEqualTo("bearer");
      assertThat(site.secrets())
          .containsOnlyKeys("CONFLUENCE_URL", "CONFLUENCE_TOKEN", "SCROLL_TEMPLATE_ID");
    }
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Site.from(Map.of("CONFLUENCE_URL", "https://a.example/wiki"), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CONFLUENCE_URL is set, so set CONFLUENCE_TOKEN and SCROLL_TEMPLATE_ID too.");
  }
}
