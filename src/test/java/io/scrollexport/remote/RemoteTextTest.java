package io.scrollexport.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "token {{secrets.CONFLUENCE_TOKEN}} | token {{secrets. CONFLUENCE_TOKEN}}",
        "{{ secrets.X }} | {{ secrets. X }}",
        "see secrets.X.Y and camunda.secrets.Z | see secrets. X.Y and camunda.secrets. Z",
        "Company secrets. And more | Company secrets. And more",
        "secrets kept | secrets kept",
      })
  void breaksWhatARuntimeTakesForAReference(String written, String text) {
    assertThat(RemoteText.of(written).inResult()).isEqualTo(text);
  }

  @Test
  void putsEverythingOnOneLine() {
    assertThat(RemoteText.of("  a\r\n\tb\u0000\u0085c\u202ed\u00a0\u2028e  "))
        .hasToString("a b c d e");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See https://x.example/d.docx?jwt=abc.def, or HTTP://y/#z | See https://x.example/d.docx or HTTP://y/",
        "gone: /download/d.docx?jwt=abc | gone: /download/d.docx",
        "gone: download/d.docx?abc.def | gone: download/d.docx",
        "d.docx?jwt=abc#z is gone | d.docx is gone",
        "at https%3A%2F%2Fx%2Fd%3Fjwt%3Dabc | at https%3A%2F%2Fx%2Fd",
        "from https://jane:pw@x.example/d | from https://x.example/d",
        "Really? Yes, #5 is gone | Really? Yes, #5 is gone",
      })
  void takesQueriesOffAddresses(String written, String text) {
    assertThat(RemoteText.of(written)).hasToString(text);
  }

  @Test
  void cutsBetweenWholeCharacters() {
    assertThat(RemoteText.of("😀".repeat(501)).inResult()).isEqualTo("😀".repeat(499) + "…");
    assertThat(RemoteText.of("😀".repeat(151))).hasToString("😀".repeat(149) + "…");
    assertThat(RemoteText.of("😀".repeat(150))).hasToString("😀".repeat(150));
  }

  @Test
  void cutsBeforeAReferenceRatherThanInIt() {
    assertThat(RemoteText.of("x".repeat(291) + "secrets.X"))
        .hasToString("x".repeat(291) + "secrets…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p&ss w/rd | p&ss w/rd",
        "p&ss w/rd | p%26ss+w%2frd",
        "p&ss w/rd | p%26ss%20w%2Frd",
        "p&ss w/rd | p&amp;ss w/rd",
        "p&ss w/rd | p&#38;ss w&#x2F;rd",
        "p&ss w/rd | p\\u0026ss w\\/rd",
        "grün       | gr%C3%BCn",
      })
  void findsACredentialInEveryForm(String secret, String repeated) {
    assertThat(RemoteText.of("No " + repeated + "!", Credentials.of(Set.of(secret))))
        .hasToString("No ***!");
  }

  @Test
  void findsTheOneLongBeforeTheCut() {
    String token = "t0ken".repeat(100);

    assertThat(RemoteText.of("x".repeat(4_000) + token, Credentials.of(Set.of(token))).inResult())
        .doesNotContain("t0ken");
  }

  @Test
  void takesAHeaderApart() {
    String pair =
        Base64.getEncoder().encodeToString("jane:s3cr3t".getBytes(StandardCharsets.UTF_8));
    Credentials credentials = Credentials.ofHeader("Basic " + pair);

    assertThat(RemoteText.of("jane: s3cr3t, " + pair, credentials)).hasToString("jane: ***, ***");
    assertThat(RemoteText.of(pair.replace("=", ""), credentials)).hasToString("***");
    assertThat(RemoteText.of("Bearer abc", Credentials.ofHeader("Bearer abc")))
        .hasToString("Bearer ***");
    assertThat(credentials).hasToString("Credentials[***]");
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endsSoonWithTextsOfAnyLengthAndMake() {
    Credentials credentials = Credentials.of(Set.of("&".repeat(200) + "x"));

    assertThat(RemoteText.of("http://".repeat(100_000), credentials).inResult()).hasSize(1_000);
    assertThat(RemoteText.of("a?b=".repeat(1_000_000), credentials)).hasToString("a");
    assertThat(RemoteText.of("&".repeat(100_000), credentials).inResult()).hasSize(1_000);
  }
}
