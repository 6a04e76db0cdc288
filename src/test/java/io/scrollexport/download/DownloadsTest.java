package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.scrollexport.download.document.FileDescription;
import io.scrollexport.download.document.StoredFile;
import io.scrollexport.http.HttpTransport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final RecordingSink sink = new RecordingSink();

  static byte[] docx(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    System.arraycopy("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 4);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void storesTheFileAndTellsWhatItIs(Transport transport) throws Exception {
    byte[] file = docx(300_000);
    try (RawServer server = RawServer.answering(Answer.docx(file))) {
      StoredFile<String> stored =
          Download.of(server.url("/download/x.docx?jwt=secret")).over(transport).into(sink);

      assertThat(stored)
          .isEqualTo(new StoredFile<>("document-1", "Demo.docx", WORD, file.length, sha256(file)));
      assertThat(sink.documents()).containsExactly(file);
    }
  }

  @Test
  void asksWithoutCredentialsAndForPlainBytes() {
    try (RawServer server = RawServer.answering(Answer.docx(docx(100)))) {
      Download.of(server.url("/download/x.docx?jwt=secret")).into(sink);

      RawServer.Request request = server.requests().getFirst();
      assertThat(server.requests()).hasSize(1);
      assertThat(request.line()).isEqualTo("GET /download/x.docx?jwt=secret HTTP/1.1");
      assertThat(request.headers())
          .containsExactlyInAnyOrder(
              "Host: 127.0.0.1:" + server.port(),
              "Connection: close",
              "Accept: */*",
              "Accept-Encoding: identity",
              "User-Agent: scroll-export-connector/1");
    }
  }

  @Test
  void asksAProxyWithoutCredentialsAsWell() {
    try (RawServer server = RawServer.answering(Answer.docx(docx(100)))) {
      Download.of(server.url("/x.docx?jwt=secret")).over(Transport.PROXIED).into(sink);

      assertThat(server.requests().getFirst().headers())
          .contains("Accept-Encoding: identity")
          .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("authorization"))
          .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("cookie"));
    }
  }

  @Test
  void tellsTheStoreEverythingThatIsKnownBeforeTheFirstByte() {
    FileOrigin origin = new FileOrigin("scroll-word-export-job", "0f517c20", "1376263");
    try (RawServer server = RawServer.answering(Answer.docx(docx(100)))) {
      Download.of(server.url("/x.docx")).living(Duration.ofDays(30)).from(origin).into(sink);

      assertThat(sink.descriptions())
          .containsExactly(
              new FileDescription(
                  "Demo.docx",
                  WORD,
                  Duration.ofDays(30),
                  Map.of(
                      "exporter", "scroll-word-export-job",
                      "exportedAt", "2026-11-22T10:15:30Z",
                      "exportJobId", "0f517c20",
                      "pageId", "1376263")));
    }
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    try (RawServer server = RawServer.answering(Answer.docx(docx(100)))) {
      Download.of(server.url("/x.docx"))
          .from(new FileOrigin("scroll-word.us.exporter.k15t.app", null, null))
          .into(sink);

      assertThat(sink.descriptions().getFirst().timeToLive()).isNull();
      assertThat(sink.descriptions().getFirst().properties())
          .containsOnly(
              Map.entry("exporter", "scroll-word.us.exporter.k15t.app"),
              Map.entry("exportedAt", "2026-11-22T10:15:30Z"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 511, 512, 513, 70_000})
  void takesFilesOfAnySizeThatTheLimitAllows(int size) throws Exception {
    byte[] file = new byte[size];
    Answer answer = Answer.file("text/plain", "notes.txt", file);
    try (RawServer server = RawServer.answering(answer)) {
      StoredFile<String> stored =
          Download.of(server.url("/notes.txt")).atMost(Math.max(1, size)).into(sink);

      assertThat(stored.size()).isEqualTo(size);
      assertThat(stored.sha256()).isEqualTo(sha256(file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "identity", "Identity", "UTF-8", "utf8", "none", "binary, utf-8"})
  void takesAFileThatIsSaidNotToBeCompressed(String coding) {
    Answer answer = Answer.docx(docx(100)).with("Content-Encoding: " + coding);
    try (RawServer server = RawServer.answering(answer)) {
      assertThat(Download.of(server.url("/x.docx")).into(sink).size()).isEqualTo(100);
    }
  }

  @Test
  void takesAFileWhoseLengthIsSaidInAnOddWay() {
    byte[] file = docx(100);
    for (Answer answer :
        List.of(
            Answer.ok().with("Content-Length: 100, 100").withBody(file),
            Answer.ok().with("Transfer-Encoding: identity").withBody(file).withLength(100))) {
      try (RawServer server = RawServer.answering(answer)) {
        assertThat(Download.of(server.url("/x.docx")).into(sink).size()).isEqualTo(100);
      }
    }
  }

  @Test
  void takesANameFromAFoldedField() {
    Answer answer =
        Answer.ok()
            .with("Content-Disposition: attachment;\r\n filename=\"Folded.docx\"")
            .with("X-Info : a")
            .withBody(docx(100))
            .withLength(100);
    for (HttpTransport way : List.of(Transport.DIRECT, Transport.PROXIED)) {
      try (RawServer server = RawServer.answering(answer)) {
        assertThat(Download.of(server.url("/x.docx")).over(way).into(sink).fileName())
            .isEqualTo("Folded.docx");
      }
    }
  }

  @Test
  void breaksWhatARuntimeWouldTakeForASecret() {
    Answer answer = Answer.file("text/secrets.x", "Trade secrets.docx", docx(100));
    try (RawServer server = RawServer.answering(answer)) {
      StoredFile<String> stored = Download.of(server.url("/x.docx")).into(sink);

      assertThat(stored.fileName()).isEqualTo("Trade secrets_.docx");
      assertThat(stored.contentType()).isEqualTo("text/secrets. x");
      assertThat(sink.descriptions())
          .extracting(FileDescription::fileName, FileDescription::contentType)
          .containsExactly(tuple("Trade secrets_.docx", "text/secrets. x"));
    }
  }

  @Test
  void encodesTheCharactersOfATitleInTheUrl() {
    try (RawServer server = RawServer.answering(Answer.docx(docx(100)))) {
      Download.of(server.url("/download/Demo [v2] a|b.docx?jwt=x")).into(sink);

      assertThat(server.requests())
          .extracting(RawServer.Request::target)
          .containsExactly("/download/Demo%20%5Bv2%5D%20a%7Cb.docx?jwt=x");
    }
  }

  @ParameterizedTest
  @CsvSource({"Report 24/7, Report 24_7", "CI/CD Guide.docx, CI_CD Guide.docx"})
  void losesNoWordOfATitle(String title, String name) {
    try (RawServer server = RawServer.answering(Answer.docx(docx(100)))) {
      assertThat(Download.of(server.url("/x.docx")).named(title).into(sink).fileName())
          .isEqualTo(name);
    }
  }

  @Test
  void takesTheNameThatTheUserGave() {
    try (RawServer server = RawServer.answering(Answer.docx(docx(100)))) {
      StoredFile<String> stored =
          Download.of(server.url("/x.docx")).named("../Quarterly report.docx").into(sink);

      assertThat(stored.fileName()).isEqualTo("Quarterly report.docx");
    }
  }

  @Test
  void takesANameThatAServerWroteInUtf8() {
    byte[] name = "Årsrapport.docx".getBytes(StandardCharsets.UTF_8);
    Answer answer = Answer.file(WORD, new String(name, StandardCharsets.ISO_8859_1), docx(100));
    try (RawServer server = RawServer.answering(answer)) {
      assertThat(Download.of(server.url("/x.docx")).into(sink).fileName())
          .isEqualTo("Årsrapport.docx");
    }
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
