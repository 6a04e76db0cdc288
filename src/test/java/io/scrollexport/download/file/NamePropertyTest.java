package io.scrollexport.download.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every name and every header, however odd. */
class NamePropertyTest {

  /** Texts rich in what cleaning is about. */
  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "/",
            "\\",
            ".",
            "..",
            " ",
            "\u202e",
            "\u0000",
            "\n",
            "CON",
            "nul",
            ".docx",
            "\ud83d",
            "\ude00",
            "😀",
            "e\u0301",
            "\u0301",
            "<",
            "\u0338",
            "\ufeff",
            "語",
            "_",
            "\u212a",
            "\u037e",
            "COM\u00b9",
            "a".repeat(120),
            "é".repeat(60),
            "\u00a0",
            "$",
            "%2F",
            "secrets",
            "secrets.",
            "sec\u200brets.X");
    return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(300), pieces)
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property
  void noRuntimeTakesANameForAReference(@ForAll("names") String name) {
    assertThat(FileName.cleaned(name)).doesNotContain("secrets.");
  }

  @Property
  void cleaningACleanNameChangesNothing(@ForAll("names") String name) {
    String clean = FileName.cleaned(name);

    assertThat(FileName.cleaned(clean)).isEqualTo(clean);
  }

  @Property
  void cleanNamesFitEverySystem(@ForAll("names") String name) {
    String clean = FileName.cleaned(name);

    assertThat(clean.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
    assertThat(clean).doesNotContain("/", "\\", "\u202e", "\u0000", ":", "\"");
    assertThat(clean).doesNotMatch("(?s)[. ].*|.*[. ]").isNotEqualToIgnoringCase("con");
    assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(clean)).isTrue();
  }

  @Property
  void everyHeaderIsReadWithoutComplaint(@ForAll("names") String value) {
    assertThat(ContentDisposition.fileName("attachment; filename=" + value)).isNotNull();
    assertThat(ContentDisposition.fileName("attachment; filename*=" + value)).isNotNull();
    assertThat(ContentDisposition.fileName(value)).isNotNull();
  }

  @Property
  void aQuotedNameComesBackAsItWas(@ForAll("latin") String name) {
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");

    assertThat(ContentDisposition.fileName("attachment; size=1; filename=\"" + quoted + "\"; x=y"))
        .isEqualTo(Optional.of(name).filter(text -> !text.isBlank()));
  }

  @Provide
  Arbitrary<String> latin() {
    return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(100);
  }

  @Property
  void anEncodedNameComesBackAsItWas(@ForAll("encodable") String name) {
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");

    assertThat(ContentDisposition.fileName("attachment; filename*=UTF-8'en'" + encoded))
        .isEqualTo(Optional.of(name).filter(text -> !text.isBlank()));
  }

  @Provide
  Arbitrary<String> encodable() {
    return Arbitraries.strings()
        .all()
        .ofMaxLength(100)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }
}
