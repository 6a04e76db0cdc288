package io.scrollexport.download.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

  private final AllowedHosts hosts =
      AllowedHosts.of(
          "Example.atlassian.net",
          List.of(
              "files.example.com",
              " *.Example.ORG ",
              "10.0.0.5",
              "::1",
              "[2001:db8::7]",
              "intern",
              "dot.example.com.",
              "bücher.example",
              "*.MÜLLER.example"));

  private static Host host(String text) {
    return Host.from(text).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.atlassian.net",
        "EXAMPLE.atlassian.NET",
        "files.example.com",
        "10.0.0.5",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[2001:db8:0::7]",
        "intern",
        "dot.example.com",
        "xn--bcher-kva.example"
      })
  void allowsWhatIsNamed(String name) {
    assertThat(hosts.isNamed(host(name))).isTrue();
    assertThat(hosts.isAllowed(host(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scroll-word.us.exporter.k15t.app",
        "x.exporter.k15t.app",
        "a.example.org",
        "a.b.c.example.org",
        "wiki.xn--mller-kva.example"
      })
  void allowsWhatLiesBelowAWildcardWithoutCountingItAsNamed(String name) {
    assertThat(hosts.isAllowed(host(name))).isTrue();
    assertThat(hosts.isNamed(host(name))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exporter.k15t.app",
        "evil-exporter.k15t.app",
        "k15t.app",
        "exporter.k15t.app.evil.com",
        "example.org",
        "notexample.org",
        "atlassian.net",
        "other.example.atlassian.net",
        "a.files.example.com",
        "10.0.0.6",
        "[::2]",
        "localhost"
      })
  void allowsNothingElse(String name) {
    assertThat(hosts.isAllowed(host(name))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://files.example.com",
        "files.example.com/path",
        "files.example.com:8443",
        "user@files.example.com",
        ".example.com",
        "files..example.com",
        "*",
        "*.",
        "**.example.com",
        "files.*.com",
        "files*.example.com",
        "*.10.0.0.1",
        "*.0.0.1",
        "*.[::1]",
        "*.*.example.com",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "010.0.0.1",
        "fe80::1%eth0",
        "straße.example",
        "ｆiles.example.com",
        "files。example.com",
        "files example.com",
        "files_1.example.com",
        ""
      })
  void refusesEntriesThatAreNoHosts(String entry) {
    assertThatThrownBy(() -> AllowedHosts.of("example.com", List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("holds ")
        .hasMessageContaining("is not a host");
  }

  @Test
  void namesTheUnderscoreWhereAHostHasOne() {
    assertThatThrownBy(() -> AllowedHosts.of("example.com", List.of("my_bucket.s3.amazonaws.com")))
        .hasMessageContaining("underscore");
  }

  @Test
  void refusesAWildcardForAWholeTopLevelDomain() {
    assertThatThrownBy(() -> AllowedHosts.of("example.com", List.of("*.com")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'*.com'")
        .hasMessageContaining("top-level domain");
  }
}
