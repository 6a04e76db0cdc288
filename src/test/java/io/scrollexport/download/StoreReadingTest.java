package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.download.document.StoredFile;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a store reads a file, and how much of it comes. */
class StoreReadingTest {

  private static final byte[] FILE = file();

  /** Each byte there is, twice. */
  private static byte[] file() {
    byte[] file = new byte[512];
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) i;
    }
    return file;
  }

  /** Of a server that announces no length. */
  private static Download download() {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of("Content-Type", List.of("application/octet-stream")), (name, value) -> true);
    return Download.of("http://127.0.0.1/x.bin")
        .over(call -> new HttpReply(200, headers, new ByteArrayInputStream(FILE)));
  }

  @Test
  void aStoreMayReadByteByByte() {
    StoredFile<byte[]> stored =
        download()
            .into(
                (content, description) -> {
                  ByteArrayOutputStream read = new ByteArrayOutputStream();
                  for (int next = content.read(); next >= 0; next = content.read()) {
                    read.write(next);
                  }
                  return read.toByteArray();
                });

    assertThat(stored.document()).isEqualTo(FILE);
    assertThat(stored.size()).isEqualTo(FILE.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 500, 512, 1000})
  void aStoreMayReadInPiecesOfAnySize(int size) {
    StoredFile<byte[]> stored =
        download()
            .into(
                (content, description) -> {
                  ByteArrayOutputStream read = new ByteArrayOutputStream();
                  byte[] piece = new byte[size];
                  for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                    read.write(piece, 0, n);
                  }
                  return read.toByteArray();
                });

    assertThat(stored.document()).isEqualTo(FILE);
  }

  @Test
  void aFileMayBeAsLargeAsTheLimitAndNoLarger() {
    RecordingSink sink = new RecordingSink();

    assertThat(download().atMost(FILE.length).into(sink).size()).isEqualTo(FILE.length);
    assertThat(download().atMost(FILE.length - 1).failure(sink).code())
        .isEqualTo(FailureCode.DOWNLOAD_TOO_LARGE);
    assertThat(sink.documents()).hasSize(1);
  }
}
