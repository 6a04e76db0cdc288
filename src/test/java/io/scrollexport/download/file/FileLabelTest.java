package io.scrollexport.download.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.remote.Credentials;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileLabelTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final URI URL = URI.create("https://example.com/download/Demo%20v1.docx?jwt=x");
  private static final URI KEY = URI.create("https://store.example.com/bucket/0f517c20");

  private static HttpHeaders headers(Map<String, String> fields) {
    Map<String, List<String>> all = new HashMap<>();
    fields.forEach((name, value) -> all.put(name, List.of(value)));
    return HttpHeaders.of(all, (name, value) -> true);
  }

  private static FileLabel label(Map<String, String> fields, URI requested, URI answered) {
    return FileLabel.of(null, headers(fields), requested, answered, Credentials.NONE);
  }

  @Test
  void takesTheNameOfTheUserThenOfTheHeaderThenOfTheUrl() {
    HttpHeaders named = headers(Map.of("Content-Disposition", "attachment; filename=Header.docx"));

    assertThat(FileLabel.of("User.docx", named, URL, URL, Credentials.NONE).name())
        .isEqualTo("User.docx");
    assertThat(FileLabel.of(null, named, URL, URL, Credentials.NONE).name())
        .isEqualTo("Header.docx");
    assertThat(FileLabel.of(" .. ", named, URL, URL, Credentials.NONE).name())
        .isEqualTo("Header.docx");
    assertThat(label(Map.of(), URL, URL).name()).isEqualTo("Demo v1.docx");
  }

  @Test
  void passesOverHeadersWithoutAUsableName() {
    assertThat(label(Map.of("Content-Disposition", "attachment; filename=\"../..\""), URL, URL))
        .extracting(FileLabel::name)
        .isEqualTo("Demo v1.docx");
  }

  @Test
  void prefersAUrlThatTellsTheKindOfFile() {
    URI other = URI.create("https://store.example.com/Other.docx");

    assertThat(label(Map.of(), URL, KEY).name()).isEqualTo("Demo v1.docx");
    assertThat(label(Map.of(), URL, other).name()).isEqualTo("Other.docx");
    assertThat(label(Map.of(), KEY, KEY).name()).isEqualTo("0f517c20");
  }

  @ParameterizedTest
  @CsvSource({
    WORD + ", export.docx",
    "application/pdf, export.pdf",
    "application/zip, export.zip",
    "image/png, export.png",
    "text/html, export.html",
    "application/x-unknown, export",
    "nonsense, export"
  })
  void callsAFileWithoutANameAfterItsType(String type, String name) {
    URI folder = URI.create("https://example.com/download/");

    assertThat(label(Map.of("Content-Type", type), folder, folder).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/pdf|application/pdf",
        "Application/PDF; name=x|application/pdf",
        "' text/plain ;charset=utf-8'|text/plain",
        "application/octet-stream|application/octet-stream",
        "application/pdf; name=\"\u00c3\u0085.pdf\"|application/pdf",
        "nonsense|" + WORD,
        "application/secrets.X|application/secrets. x",
        "a/b/c|" + WORD,
        "text/#a|" + WORD,
        "''|" + WORD
      })
  void takesTheTypeOfTheHeaderElseOfTheExtension(String header, String type) {
    assertThat(label(Map.of("Content-Type", header), URL, URL).contentType()).isEqualTo(type);
  }

  @Test
  void repeatsNoCredentialInItsType() {
    HttpHeaders headers = headers(Map.of("Content-Type", "application/vnd.s3cr3T-t0ken"));

    assertThat(
            FileLabel.of(null, headers, KEY, KEY, Credentials.ofHeader("Bearer s3cr3T-t0ken"))
                .contentType())
        .isEqualTo("application/vnd.***");
  }

  @Test
  void knowsNoTypeWhereNothingTells() {
    assertThat(label(Map.of(), KEY, KEY).contentType()).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "x.docx|application/octet-stream|PK\u0003\u0004",
        "x.xlsx||PK\u0003\u0004",
        "x|" + WORD + "|PK\u0003\u0004",
        "x.zip|application/zip|PK\u0005\u0006",
        "x.zip|application/x-zip-compressed|PK\u0003\u0004",
        "x.pdf|application/pdf|%PDF-1.7",
        "x.html|text/html|<!doctype html>",
        "x.htm|application/xhtml+xml|<html>",
        "x.txt|text/plain|anything",
        "x.bin||anything"
      })
  void findsNoFaultWithFilesThatAreWhatTheySay(String name, String type, String start) {
    assertThat(contradiction(name, type, start)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "x.docx|application/octet-stream|PK\u0005\u0006",
        "x.docx||%PDF-1.7",
        "x|" + WORD + "|{}",
        "x.zip|application/zip|<?xml",
        "x|application/x-zip-compressed|{}",
        "x.pdf|application/pdf|PK\u0003\u0004",
        "x.docx|application/pdf|PK\u0003\u0004",
        "x.docx|text/html|PK\u0003\u0004",
        "x.txt|text/plain|<html>",
        "x.bin||<!DOCTYPE HTML>"
      })
  void findsFaultWithFilesThatAreNot(String name, String type, String start) {
    assertThat(contradiction(name, type, start)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PK", "PK\u0003"})
  void findsFaultWithFilesThatAreTooShort(String start) {
    assertThat(contradiction("x.docx", WORD, start)).isPresent();
  }

  private static Optional<String> contradiction(String name, String type, String start) {
    Map<String, String> fields =
        type == null
            ? Map.of("Content-Disposition", "attachment; filename=" + name)
            : Map.of("Content-Disposition", "attachment; filename=" + name, "Content-Type", type);
    return label(fields, KEY, KEY).contradiction(start.getBytes(StandardCharsets.ISO_8859_1));
  }
}
