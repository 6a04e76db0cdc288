package io.scrollexport.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, whatever the credential: none of it comes out, and no reference. */
class RemoteTextPropertyTest {

  /** As connector runtimes look for references, in the JSON of all variables of a job. */
  private static final List<Pattern> RUNTIME =
      List.of(
          Pattern.compile("\\{\\{\\s*secrets\\.(\\S+?\\s*)}}"),
          Pattern.compile("secrets\\.(([a-zA-Z0-9]+[\\/._-])*[a-zA-Z0-9]+)"),
          Pattern.compile("camunda\\.secrets\\.\\S"));

  @Property(tries = 5000)
  void noRuntimeFindsAReference(@ForAll("texts") String text, @ForAll("secrets") String secret) {
    RemoteText words = RemoteText.of(text, Credentials.of(Set.of(secret)));

    for (String shown : List.of(words.inResult(), words.toString(), words.quoted())) {
      for (Pattern reference : RUNTIME) {
        assertThat(shown + "}}").doesNotContainPattern(reference);
        assertThat("{{" + shown + "\",\"next\":\"X}}").doesNotContainPattern(reference);
      }
    }
  }

  @Property(tries = 2000)
  void anAddressIsNoReferenceAndMeansTheSame(@ForAll("texts") String text) {
    String raw = "https://x.example/" + text;
    String shown = new RemoteUrl(raw).inResult();

    assertThat(shown).doesNotContain("secrets.");
    assertThat(shown.replace("secrets%2E", "secrets.")).isEqualTo(raw);
  }

  @Property(tries = 5000)
  void noCredentialComesOut(@ForAll("texts") String text, @ForAll("secrets") String secret) {
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String everywhere =
        text + secret + text + encoded + encoded.toLowerCase(Locale.ROOT) + html(secret) + text;
    RemoteText words = RemoteText.of(everywhere, Credentials.of(Set.of(secret)));

    for (String shown : List.of(words.inResult(), words.toString())) {
      assertThat(shown).doesNotContain(secret, encoded, html(secret));
    }
  }

  @Property(tries = 2000)
  void itIsShortAndOnOneLineAndWhole(
      @ForAll("texts") String text, @ForAll("secrets") String secret) {
    RemoteText words = RemoteText.of(text, Credentials.of(Set.of(secret)));

    assertThat(words.inResult().length()).isLessThanOrEqualTo(RemoteText.LONGEST);
    assertThat(words.toString().length()).isLessThanOrEqualTo(RemoteText.LONGEST_IN_MESSAGE);
    for (String shown : List.of(words.inResult(), words.toString())) {
      assertThat(shown.chars()).noneMatch(Character::isISOControl);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(shown)).isTrue();
    }
  }

  @Property(tries = 2000)
  void oncePassedItPassesUnchanged(@ForAll("texts") String text, @ForAll("secrets") String secret) {
    Credentials credentials = Credentials.of(Set.of(secret));
    RemoteText words = RemoteText.of(text, credentials);

    assertThat(RemoteText.of(words.inResult(), credentials)).isEqualTo(words);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of(
                "secrets.",
                "camunda.",
                "{{",
                "}}",
                "{{ secrets.",
                "secrets",
                ".",
                " ",
                "X",
                "A_B",
                "s3cr3t",
                "pa ss",
                "\u00a0",
                "\u200b",
                "\n",
                "…",
                "*",
                "***",
                "?a=",
                "https://x/",
                "://u:p@h/",
                "#",
                "\ud83d\ude00",
                "\ud83d",
                "x".repeat(280),
                "y ".repeat(480)),
            Arbitraries.strings().ofMaxLength(6));
    return parts.list().ofMaxSize(14).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "s3cr3t",
                "pa ss",
                "secrets. X",
                "x…",
                "X…",
                "…",
                "*a",
                "a*",
                ". X",
                "A&B<'\">",
                "ä€",
                "a+b/c==",
                ".",
                "secrets",
                "{{",
                "\ud83d\ude00",
                "\\\"/"),
            Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(5))
        .filter(secret -> !secret.replace('*', ' ').isBlank())
        .filter(secret -> secret.chars().noneMatch(Character::isISOControl));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
