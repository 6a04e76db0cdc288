package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.ClosedPort;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks and servers that break off, miscount or never end. In no case is a document left. */
class DownloadFaultsTest {

  private static final byte[] FILE = DownloadsTest.docx(400_000);

  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void leavesNoDocument() {
    assertThat(sink.documents()).isEmpty();
  }

  private static byte[] beginning(int quarters) {
    return Arrays.copyOf(FILE, FILE.length * quarters / 4);
  }

  @ParameterizedTest
  @CsvSource({
    "DIRECT, 0, false",
    "DIRECT, 1, false",
    "DIRECT, 2, false",
    "DIRECT, 3, false",
    "DIRECT, 0, true",
    "DIRECT, 1, true",
    "DIRECT, 2, true",
    "DIRECT, 3, true",
    "PROXIED, 1, false",
    "PROXIED, 2, false",
    "PROXIED, 3, false",
    "PROXIED, 1, true",
    "PROXIED, 2, true",
    "PROXIED, 3, true",
  })
  void tellsWhenTheConnectionIsCut(Transport transport, int quarters, boolean reset) {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.docx(FILE).withBody(beginning(quarters)));
          if (reset) {
            wire.reset();
          }
        };
    try (RawServer server = RawServer.playing(script)) {
      ExportException failure = Download.of(server.url("/x.docx")).over(transport).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
      assertThat(failure).hasMessageContaining("of 400000 bytes");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void tellsWhenChunksEndWithoutTheirMark(Transport transport) {
    byte[] body = "186a0\r\n".getBytes(StandardCharsets.US_ASCII);
    Answer answer = Answer.ok().with("Transfer-Encoding: chunked").with("Content-Type: text/plain");
    RawServer.Script script =
        (request, wire) -> {
          wire.send(answer.withBody(body));
          wire.send(new byte[100_000]);
          wire.send("\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    try (RawServer server = RawServer.playing(script)) {
      ExportException failure = Download.of(server.url("/x")).over(transport).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void stopsAnEndlessBodyWithoutLengthAtTheLimit(Transport transport) {
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok());
          wire.sendForEver(new byte[10_000]);
        };
    try (RawServer server = RawServer.playing(script)) {
      ExportException failure =
          Download.of(server.url("/x.txt")).over(transport).atMost(3_000_000).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_TOO_LARGE);
      assertThat(failure)
          .hasMessageContaining("3000000")
          .hasMessageContaining("maxSizeInMegabytes");
      await().until(() -> server.openConnections() == 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void readsNothingOfAFileThatIsAnnouncedTooLarge(Transport transport) {
    try (RawServer server = RawServer.answering(Answer.docx(FILE))) {
      ExportException failure =
          Download.of(server.url("/x.docx")).over(transport).atMost(FILE.length - 1).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_TOO_LARGE);
      assertThat(failure).hasMessageContaining("400000 bytes");
      assertThat(sink.descriptions()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void stopsAGzipBombAtTheLimit(Transport transport) throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[10_000_000]);
    }
    Answer answer = Answer.file("text/plain", "x.txt", bomb.toByteArray());
    try (RawServer server = RawServer.answering(answer.with("Content-Encoding: gzip"))) {
      ExportException failure =
          Download.of(server.url("/x.txt")).over(transport).atMost(3_000_000).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_TOO_LARGE);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {400_001, 400_512, 800_000})
  void refusesAFileThatIsShorterThanAnnounced(long announced) {
    Answer answer = Answer.ok().withBody(FILE).withLength(announced);
    try (RawServer server = RawServer.answering(answer)) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
      assertThat(failure).hasMessageContaining("400000 of " + announced + " bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {399_999, 399_000, 200_000, 4})
  void refusesAFileThatIsLongerThanAnnounced(long announced) {
    try (RawServer server = RawServer.answering(Answer.ok().withBody(FILE).withLength(announced))) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
      assertThat(failure).hasMessageContaining("more bytes came than were announced");
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void tellsWhenNobodyListens(Transport transport) throws Exception {
    try (ClosedPort nobody = new ClosedPort()) {
      String url = "http://127.0.0.1:" + nobody.number() + "/x.docx?jwt=secret";

      ExportException failure = Download.of(url).over(transport).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.CONNECTION_FAILED);
      assertThat(failure).hasMessageNotContaining("secret");
    }
  }

  @Test
  void asksOnceWhenTheServerHangsUpInsteadOfAnswering() {
    try (RawServer server = RawServer.playing((request, wire) -> wire.reset())) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.CONNECTION_FAILED);
      assertThat(server.requests()).hasSize(1);
    }
  }
}
