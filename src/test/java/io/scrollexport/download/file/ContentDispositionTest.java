package io.scrollexport.download.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "attachment; filename=Demo.docx|Demo.docx",
        "attachment;filename=Demo.docx|Demo.docx",
        "ATTACHMENT ; FILENAME = Demo.docx ; size=7|Demo.docx",
        "inline; size=7; filename=\"Demo v1.docx\"|Demo v1.docx",
        "attachment; filename=\"a;b=c.docx\"; size=7|a;b=c.docx",
        "attachment; filename=\"a \\\"b\\\" \\\\ c.docx\"|a \"b\" \\ c.docx",
        "attachment; filename=\"Demo.docx|Demo.docx",
        "attachment; filename=\"Demo.docx\\|Demo.docx\\",
        "attachment; filename=Demo v1.docx|Demo v1.docx",
        "attachment; filename=\"a%20b.docx\"|a%20b.docx",
        "attachment; filename=\"../../etc/passwd\"|../../etc/passwd",
        "attachment; filename=first.docx; filename=second.docx|first.docx",
        "attachment; filename=\"a.docx\" junk; size=7|a.docx",
        "attachment; x; =; filename=a.docx|a.docx"
      })
  void readsThePlainName(String header, String name) {
    assertThat(ContentDisposition.fileName(header)).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "attachment; filename*=UTF-8''na%C3%AFve%20%E2%82%AC.docx|naïve €.docx",
        "attachment; filename*=utf-8'de'%C3%9Cbersicht.docx|Übersicht.docx",
        "attachment; filename*=ISO-8859-1''%DCbersicht.docx|Übersicht.docx",
        "attachment; filename=plain.docx; filename*=UTF-8''rich.docx|rich.docx",
        "attachment; filename*=UTF-8''rich.docx; filename=plain.docx|rich.docx",
        "attachment; filename*=\"UTF-8''rich.docx\"|rich.docx",
        "attachment; filename*=UTF-8''a%2Fb.docx|a/b.docx"
      })
  void prefersTheExtendedName(String header, String name) {
    assertThat(ContentDisposition.fileName(header)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8''%C3",
        "UTF-8''%C3%28.docx",
        "UTF-8''%zz.docx",
        "UTF-8''a%2",
        "UTF-16''a.docx",
        "UTF-8'a.docx",
        "a.docx",
        "UTF-8''a'b.docx",
        "UTF-8''a b.docx",
        "''a.docx",
        "UTF-8''"
      })
  void fallsBackToThePlainNameWhereTheExtendedOneIsMalformed(String value) {
    assertThat(ContentDisposition.fileName("attachment; filename=plain.docx; filename*=" + value))
        .contains("plain.docx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "attachment",
        "attachment; name=x",
        "attachment; filename",
        "attachment; filename=",
        "attachment; filename=\"\"",
        "attachment; filename=\"  \"",
        "filename=Demo.docx"
      })
  void findsNoNameWhereNoneIsGiven(String header) {
    assertThat(ContentDisposition.fileName(header)).isEmpty();
  }

  @Test
  void readsUtf8ThatAServerPutIntoThePlainName() {
    String bytes =
        new String(
            "Übersicht €.docx".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(ContentDisposition.fileName("attachment; filename=\"" + bytes + "\""))
        .contains("Übersicht €.docx");
  }

  @Test
  void leavesIso88591AsItIs() {
    assertThat(ContentDisposition.fileName("attachment; filename=\"Übersicht.docx\""))
        .contains("Übersicht.docx");
  }

  @Test
  void readsNoHeaderOfAbsurdLength() {
    assertThat(ContentDisposition.fileName("attachment; filename=" + "a".repeat(9000))).isEmpty();
  }
}
