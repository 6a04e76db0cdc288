package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stores that refuse, give up, swallow errors or keep what they should not. */
class DocumentStoreFailuresTest {

  private static final byte[] FILE = DownloadsTest.docx(100_000);
  private static final Answer WHOLE = Answer.docx(FILE);
  private static final Answer CUT = WHOLE.withBody(Arrays.copyOf(FILE, 60_000));

  private static ExportException failure(Answer answer, DocumentSink<?> sink) {
    try (RawServer server = RawServer.answering(answer)) {
      return Download.of(server.url("/x.docx")).failure(sink);
    }
  }

  private static DocumentSink<String> throwing(RuntimeException refusal) {
    return (content, description) -> {
      content.transferTo(OutputStream.nullOutputStream());
      throw refusal;
    };
  }

  @Test
  void tellsWhyTheStoreRefused() {
    IllegalStateException refusal =
        new IllegalStateException("upload failed", new IOException("No space left on device"));

    ExportException failure = failure(WHOLE, throwing(refusal));

    assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
    assertThat(failure)
        .hasMessageContaining("'Demo.docx' (100000 bytes read)")
        .hasMessageContaining("upload failed: No space left on device")
        .hasMessageNotContaining("10 MB")
        .cause()
        .hasToString("java.lang.IllegalStateException: upload failed")
        .cause()
        .hasToString("java.io.IOException: No space left on device");
  }

  @Test
  void namesTheLimitWhereTheStoreFindsTheFileTooLarge() {
    RuntimeException refusal =
        new IllegalStateException("Failed with code 413: 'Content Too Large'");

    ExportException failure = failure(WHOLE, throwing(refusal));

    assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
    assertThat(failure)
        .hasMessageContaining("413")
        .hasMessageContaining("10 MB")
        .hasMessageContaining("spring.servlet.multipart.max-file-size");
  }

  @Test
  void tellsWhereTheStoreRunsOutOfMemory() {
    DocumentSink<String> gathering =
        (content, description) -> {
          content.transferTo(OutputStream.nullOutputStream());
          throw new OutOfMemoryError("Java heap space");
        };

    ExportException failure = failure(WHOLE, gathering);

    assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
    assertThat(failure)
        .hasMessageContaining("(100000 bytes read)")
        .hasMessageContaining("heap")
        .hasMessageContaining("maxSizeInMegabytes");
  }

  @Test
  void saysHowFarTheStoreCameWhereItGaveUpEarly() {
    DocumentSink<String> full =
        (content, description) -> {
          content.readNBytes(30_000);
          throw new IOException("No space left on device");
        };

    ExportException failure = failure(WHOLE, full);

    assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
    assertThat(failure).hasMessageContaining("(30000 bytes read)");
  }

  @Test
  void blamesTheNetworkForAStoreThatFailedBecauseOfIt() {
    DocumentSink<String> wrapping =
        (content, description) -> {
          try {
            content.transferTo(OutputStream.nullOutputStream());
          } catch (IOException e) {
            throw new UncheckedIOException("Failed to convert multipart entity to bytes", e);
          }
          throw new AssertionError("the stream ended as if it were whole");
        };

    ExportException failure = failure(CUT, wrapping);

    assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
    assertThat(failure).hasMessageContaining("60000 of 100000 bytes");
  }

  @Test
  void keepsFailingAtEachReadOnceTheStreamHasFailed() {
    List<String> messages = new ArrayList<>();
    DocumentSink<String> stubborn =
        (content, description) -> {
          for (int failures = 0; failures < 3; ) {
            try {
              assertThat(content.read(new byte[20_000])).isPositive();
            } catch (IOException e) {
              messages.add(String.valueOf(e.getMessage()));
              failures++;
            }
          }
          throw new IOException("gave up");
        };

    failure(CUT, stubborn);

    assertThat(messages).hasSize(3).allMatch(text -> text.startsWith("DOWNLOAD_INCOMPLETE"));
  }

  @Test
  void saysThatADocumentIsLeftWhereTheStoreMadeOneOfAFailedStream() {
    DocumentSink<String> swallowing =
        (content, description) -> {
          try {
            content.transferTo(OutputStream.nullOutputStream());
          } catch (IOException e) {
            // Keeps what came: what no store should do.
          }
          return "half";
        };

    ExportException failure = failure(CUT, swallowing);

    assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
    assertThat(failure).hasMessageContaining("kept a document all the same");
  }

  @Test
  void saysThatADocumentIsLeftWhereTheStoreMadeOneOfAPartOfTheStream() {
    DocumentSink<String> impatient =
        (content, description) -> "first " + content.readNBytes(1000).length;

    ExportException failure = failure(WHOLE, impatient);

    assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
    assertThat(failure)
        .hasMessageContaining("only 1000 bytes of 'Demo.docx'")
        .hasMessageContaining("kept a document all the same");
  }

  @Test
  void acceptsAStoreThatStopsAtTheAnnouncedLength() {
    DocumentSink<Integer> counting = (content, description) -> content.readNBytes(100_000).length;
    try (RawServer server = RawServer.answering(WHOLE)) {
      assertThat(Download.of(server.url("/x.docx")).into(counting).document()).isEqualTo(100_000);
    }
  }

  @Test
  void givesNoSecondReadingToAStoreThatStartsOver() {
    DocumentSink<String> repeating =
        (content, description) -> {
          content.transferTo(OutputStream.nullOutputStream());
          content.close();
          return "of " + content.readAllBytes().length + " bytes";
        };

    ExportException failure = failure(WHOLE, repeating);

    assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
    assertThat(failure).hasMessageContaining("can be read only once");
  }
}
