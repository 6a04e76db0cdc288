package io.scrollexport.download.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Demo-v1-20241008_172721.docx|Demo-v1-20241008_172721.docx",
        "Übersicht 2026 – Teil 1.docx|Übersicht 2026 – Teil 1.docx",
        "日本語の文書.pdf|日本語の文書.pdf",
        "archive.tar.gz|archive.tar.gz",
        "../../etc/passwd|passwd",
        "C:\\Users\\me\\report.docx|report.docx",
        "/absolute/report.docx|report.docx",
        "folder/report.docx/|folder_report.docx",
        "../folder/report.docx/|report.docx",
        "Report 24/7|Report 24_7",
        "Report 24/7?.docx|Report 24_7_.docx",
        "Demo.docx?jwt=abc.def|Demo.docx",
        "https://x.example/download/Demo.docx?jwt=abc.def|Demo.docx",
        "HTTPS://x.example/Demo.docx#a|Demo.docx",
        "https://x.example?jwt=abc|x.example",
        "Is a=b? c=d.docx|Is a=b_ c=d.docx",
        "CI/CD Guide.docx|CI_CD Guide.docx",
        "Either // or.docx|Either _ or.docx",
        "C:\\exports\\Team Report.docx|Team Report.docx",
        "exports\\Team Report.docx|exports_Team Report.docx",
        "etc./more.docx|etc._more.docx",
        "Trade secrets.docx|Trade secrets_.docx",
        "secrets.secrets.X|secrets_.secrets_.X",
        "{{secrets.X}}|{{secrets_.X}}",
        "secrets/.docx|secrets_.docx",
        "secrets. And more|secrets_. And more",
        "secrets.|secrets",
        "report.docx/..|report.docx",
        "..hidden.docx|hidden.docx",
        " . report.docx . |report.docx",
        "\u00a0\u3000report.docx\u2003|report.docx",
        "CON|_CON",
        "con.docx|_con.docx",
        "Nul .txt|_Nul .txt",
        "aux.tar.gz|_aux.tar.gz",
        "COM1|_COM1",
        "lpt\u00b2.docx|_lpt\u00b2.docx",
        "CONIN$|_CONIN$",
        "COM10.docx|COM10.docx",
        "console.docx|console.docx",
        "e\u0301.docx|\u00e9.docx"
      })
  void cleansNames(String name, String clean) {
    assertThat(FileName.cleaned(name)).isEqualTo(clean);
  }

  @Test
  void dropsCharactersThatNobodySees() {
    assertThat(FileName.cleaned("a\u200b\u2066b\ufeff\u2069.docx")).isEqualTo("ab.docx");
    assertThat(FileName.cleaned("invoice-\u202excod.exe")).isEqualTo("invoice-xcod.exe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\r\n\t", "\u007f\u0096", "\u2028", "\u2029"})
  void keepsWordsApartThatAControlCharacterHeldApart(String controls) {
    assertThat(FileName.cleaned("a" + controls + "b.docx" + controls)).isEqualTo("a b.docx");
  }

  @Test
  void replacesWhatWindowsForbids() {
    assertThat(FileName.cleaned("what<is>this:\"a|b\"?*.docx"))
        .isEqualTo("what_is_this__a_b___.docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "...", "/", "\\", "../..", "\u202e", "\u0000", ". /"})
  void leavesNothingOfNamesThatAreNone(String name) {
    assertThat(FileName.cleaned(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {235, 236, 237, 238, 239, 240, 241, 242, 243, 250, 300})
  void putsNoReferenceTogetherWhereItCuts(int length) {
    for (String end :
        new String[] {"secrets.docx", "secrets.docx.docx", "secrets.x secrets.docx"}) {
      String cut = FileName.cleaned("a".repeat(length) + end);

      assertThat(cut).endsWith(".docx").doesNotContain("secrets.");
      assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
      assertThat(FileName.cleaned(cut)).isEqualTo(cut);
    }
  }

  @Test
  void dropsHalvesOfCharacters() {
    assertThat(FileName.cleaned("a\ud83d.docx")).isEqualTo("a.docx");
    assertThat(FileName.cleaned("a\ude00\ufffe.docx")).isEqualTo("a.docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "語", "😀"})
  void cutsLongNamesBetweenCharactersAndKeepsTheExtension(String character) {
    String cut = FileName.cleaned(character.repeat(300) + ".docx");

    int width = character.getBytes(StandardCharsets.UTF_8).length;
    assertThat(cut).isEqualTo(character.repeat(250 / width) + ".docx");
    assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
  }

  @Test
  void cutsLongNamesWithoutAnExtensionAnywhere() {
    assertThat(FileName.cleaned("a".repeat(300))).isEqualTo("a".repeat(255));
    assertThat(FileName.cleaned("a".repeat(254) + " . " + "b".repeat(50)))
        .isEqualTo("a".repeat(254));
    assertThat(FileName.cleaned("a." + "b".repeat(300))).hasSize(255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".docx"})
  void leavesNoReservedNameWhereItCuts(String extension) {
    String cut = FileName.cleaned("CON" + " ".repeat(300) + "x" + extension);

    assertThat(cut).startsWith("_CON").endsWith(extension);
    assertThat(FileName.cleaned(cut)).isEqualTo(cut);
    assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
  }

  @ParameterizedTest
  @CsvSource({
    "a.docx, docx",
    "A.DOCX, docx",
    "a.b.c, c",
    "docx, ''",
    ".docx, ''",
    "a., ''",
    "'a.b c', ''",
    "a.ab_c, ''",
    "a.12345678901234567, ''"
  })
  void findsTheExtension(String name, String extension) {
    assertThat(FileName.extension(name)).isEqualTo(extension);
  }
}
