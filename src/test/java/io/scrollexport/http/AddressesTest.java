package io.scrollexport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Example.com:443/A?B=c, https://example.com/A?B=c",
    "https://example.com, https://example.com/",
    "https://example.com.?x, https://example.com/?x",
    "http://example.com:80/, http://example.com/",
    "http://example.com:443/, http://example.com:443/",
    "https://example.com:80/, https://example.com:80/",
    "https://ann:secret@example.com/x#part, https://example.com/x",
    "https://[2001:DB8::1]:8443/x, https://[2001:db8::1]:8443/x",
  })
  void haveOneSpelling(String given, String spelled) {
    assertThat(Addresses.inOneSpelling(URI.create(given))).hasToString(spelled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mailto:ann@example.com", "/wiki", "//example.com/x", "https://a_b.example/"})
  void stayWhatTheyAreWithoutASchemeOrAHost(String given) {
    assertThat(Addresses.inOneSpelling(URI.create(given))).hasToString(given);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/, 443, https://example.com, example.com",
    "HTTPS://example.com/, 443, https://example.com, example.com",
    "http://example.com/, 80, http://example.com, example.com",
    "https://Example.com:8443/, 8443, https://example.com:8443, Example.com:8443",
    "https://example.com:0/, 0, https://example.com:0, example.com:0",
  })
  void tellPortAndSite(String given, int port, String origin, String site) {
    URI uri = URI.create(given);

    assertThat(Addresses.port(uri)).isEqualTo(port);
    assertThat(Addresses.origin(uri)).isEqualTo(origin);
    assertThat(Addresses.site(uri)).isEqualTo(site);
  }

  @Test
  void showNothingThatMayHoldACredential() {
    URI uri = URI.create("https://ann:secret@example.com:8443/a%20b?jwt=secret#secret");

    assertThat(Addresses.shown(uri)).isEqualTo("https://example.com:8443/a%20b");
  }
}
