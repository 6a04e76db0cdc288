package io.scrollexport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.atlassian.net/wiki, https://example.atlassian.net/wiki",
    "'  https://Example.Atlassian.NET/wiki/ ', https://example.atlassian.net/wiki",
    "HTTPS://example.com, https://example.com",
    "https://example.com:8443///, https://example.com:8443",
    "https://example.com/confluence/plugins/servlet/scroll-office,"
        + " https://example.com/confluence/plugins/servlet/scroll-office",
    "https://[2001:db8::1]/x, https://[2001:db8::1]/x",
    "http://localhost:8080/wiki, http://localhost:8080/wiki",
    "http://127.0.0.1:1, http://127.0.0.1:1",
    "http://[::1]:8080, http://[::1]:8080",
    "https://example.com:443/wiki, https://example.com/wiki",
    "https://Example.com./wiki, https://example.com/wiki",
    "https://wiki.müller.example/confluence, https://wiki.xn--mller-kva.example/confluence",
    "https://example.com/größe, https://example.com/gr%C3%B6%C3%9Fe",
  })
  void readsWhatAPersonTypes(String typed, String read) {
    assertThat(BaseUrl.from(typed)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.atlassian.net/wiki",
        "/wiki",
        "https://",
        "https:example.com",
        "https://exa mple.com",
        "https://example.com/{{secrets.X}}",
        "mailto:a@example.com",
        "file:///etc/passwd",
        "http://example.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://0.0.0.0",
        "http://2130706433",
        "ftp://localhost",
        "https://user@example.com",
        "https://user:secret@example.com",
        "https://@example.com",
        "https://example.com?x=1",
        "https://example.com/#x",
        "https://example.com/a/../b",
        "https://example.com/./b",
        "https://example.com/%2e%2e/b",
        "https://example.com:99999",
        "https://example.com:0",
      })
  void refusesEverythingElse(String typed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.from(typed))
        .withMessageNotContaining("secret");
  }

  @Test
  void keepsTheSlashAtTheEndOfAResource() {
    assertThat(BaseUrl.ofResource("https://Id.example.com:443/o/token/"))
        .hasToString("https://id.example.com/o/token/");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.ofResource("http://id.example.com/o/token/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://straße.example", "https://ｗiki.example", "https://wiki。example"})
  void asksForTheLettersOfDnsWhereReadersDiffer(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.from(url))
        .withMessageContaining("xn--");
  }

  @Test
  void namesTheUnderscoreOfAHost() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.from("https://wiki_prod.example.com/wiki"))
        .withMessageContaining("underscore");
  }

  @Test
  void encodesEachSegmentAsOnePathPart() {
    assertThat(BaseUrl.from("https://example.com/wiki").resolve("a/b", "c d?e#f%g", "ä😀;=+"))
        .isEqualTo(
            URI.create(
                "https://example.com/wiki/a%2Fb/c%20d%3Fe%23f%25g/%C3%A4%F0%9F%98%80%3B%3D%2B"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "%2e", "%2E."})
  void refusesSegmentsThatServersResolveAway(String segment) {
    BaseUrl base = BaseUrl.from("https://example.com/wiki");

    assertThatIllegalArgumentException().isThrownBy(() -> base.resolve("a", segment, "b"));
  }

  @Property
  void noSegmentLeavesItsPlace(@ForAll @NotEmpty String segment) {
    if (segment.matches("(\\.|%2[eE]){1,2}")) {
      return;
    }
    URI uri = BaseUrl.from("https://example.com/wiki").resolve("jobs", segment, "status");

    assertThat(uri.getHost()).isEqualTo("example.com");
    assertThat(uri.getRawPath().split("/", -1)).hasSize(5).startsWith("", "wiki", "jobs");
    assertThat(uri.getRawPath()).endsWith("/status");
    assertThat(uri.getRawQuery()).isNull();
    assertThat(uri.getRawFragment()).isNull();
  }

  @Test
  void namesItsSiteForMessages() {
    assertThat(BaseUrl.from("https://example.com/wiki").site()).isEqualTo("example.com");
    assertThat(BaseUrl.from("http://localhost:8080/wiki").site()).isEqualTo("localhost:8080");
  }
}
