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
        "attachment; x; =; filename=a.docx|a.docx",
        "filename=\"Invoice.docx\"|Invoice.docx",
        "filename=Invoice.docx; size=7|Invoice.docx",
        "attachment; filename=\"C:\\exports\\Team Report.docx\"|C:\\exports\\Team Report.docx",
        "attachment; filename=\"C:\\\\exports\\\\Team.docx\"|C:\\exports\\Team.docx",
        "attachment; filename*=Demo.docx|Demo.docx"
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
        "attachment; filename*=UTF-8''a%2Fb.docx|a/b.docx",
        "attachment; filename*=UTF-8''Release%20Notes%20(v2).docx|Release Notes (v2).docx",
        "attachment; filename*=UTF-8''What's%20new*.docx|What's new*.docx",
        "attachment; filename*=UTF-8''a b.docx|a b.docx",
        "attachment; filename*=utf8''Bericht%20Q1.docx|Bericht Q1.docx",
        "attachment; filename*=windows-1252''2025%962026.docx|2025–2026.docx",
        "attachment; filename*=iso-8859-1''2025%962026.docx|2025–2026.docx",
        "attachment; filename*=windows-1251''%CE%F2%F7%E5%F2.docx|Отчет.docx"
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
        "x-unknown''a.docx",
        "'; DROP''a.docx",
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
        "attachment; filename*=UTF-8''%C3"
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
  void takesOtherBytesForThoseOfWindows() {
    assertThat(ContentDisposition.fileName("attachment; filename=\"Budget 2025\u00962026.docx\""))
        .contains("Budget 2025–2026.docx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "=?UTF-8?B?w5xiZXJzaWNodCAyMDI2LmRvY3g=?=|Übersicht 2026.docx",
        "=?utf-8?Q?=C3=9Cbersicht_2026.docx?=|Übersicht 2026.docx",
        "=?iso-8859-1*de?q?=DCbersicht?=.docx|Übersicht.docx",
        "=?UTF-8?B?w5w=?= =?UTF-8?Q?bersicht?=.docx|Übersicht.docx",
        "=?UTF-8?Q?a?= b.docx|a b.docx",
        "=?UTF-8?B?w5?=.docx|=?UTF-8?B?w5?=.docx",
        "=?UTF-8?Q?=C3?=.docx|=?UTF-8?Q?=C3?=.docx",
        "=?UTF-8?Q?=C?=.docx|=?UTF-8?Q?=C?=.docx",
        "=?x-unknown?Q?a?=.docx|=?x-unknown?Q?a?=.docx",
        "=?UTF-8?X?a?=.docx|=?UTF-8?X?a?=.docx",
        "a=?b.docx|a=?b.docx"
      })
  void readsTheWordsOfEmails(String value, String name) {
    assertThat(ContentDisposition.fileName("attachment; filename=\"" + value + "\";"))
        .contains(name);
  }

  @Test
  void readsNoHeaderOfAbsurdLength() {
    assertThat(ContentDisposition.fileName("attachment; filename=" + "a".repeat(9000))).isEmpty();
  }
}
