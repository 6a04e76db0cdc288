package io.scrollexport.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "Example.COM, example.com",
    "example.com., example.com",
    "a., a",
    "., .",
    "a, a",
    "[::1], [::1]",
    "MÜLLER.example, xn--mller-kva.example",
    "mu\u0308ller.example., xn--mller-kva.example",
    "straße.example, straße.example",
    "ｗiki.example, ｗiki.example",
    "a\u007f, a\u007f",
    "a\u0080, a\u0080",
  })
  void isOneForAllWaysToWriteTheSameName(String host, String spelled) {
    assertThat(HostSpelling.of(host)).isEqualTo(spelled);
  }

  @ParameterizedTest
  @CsvSource({
    "https://MÜLLER.example:8443/ä, https://xn--mller-kva.example:8443/ä",
    "//müller.example, //xn--mller-kva.example",
    "HTTP://müller.example?ü, HTTP://xn--mller-kva.example?ü",
    "https://Example.com/ä, https://Example.com/ä",
    "ftp://müller.example/, ftp://müller.example/",
    "see https://müller.example/, see https://müller.example/",
  })
  void isMadeAsciiInAUrlThatBeginsWithIt(String url, String spelled) {
    assertThat(HostSpelling.inUrl(url)).isEqualTo(spelled);
  }
}
