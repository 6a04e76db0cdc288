package io.scrollexport.playground.live.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.playground.api.run.StoredDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LatestFilesTest {
  @Test
  void areTheLastOnesOfEachKindWordFirst() {
    assertThat(LatestFiles.of(made("1.docx", "1.pdf", "2.docx", "2.pdf")))
        .extracting(StoredDocument::fileName)
        .containsExactly("2.docx", "2.pdf");
    assertThat(LatestFiles.of(made("1.pdf", "1.docx", "1.zip")))
        .extracting(StoredDocument::fileName)
        .containsExactly("1.docx", "1.zip", "1.pdf");
  }

  @Test
  void preferWhatThereIsWhereNothingIsWord() {
    assertThat(LatestFiles.preferred(made("1.zip", "1.pdf")).map(StoredDocument::fileName))
        .contains("1.pdf");
    assertThat(LatestFiles.preferred(made())).isEmpty();
  }

  private static List<StoredDocument> made(String... names) {
    return Stream.of(names)
        .map(
            name ->
                new StoredDocument(
                    name, name, FileType.of(name).contentType(), 1, null, Instant.EPOCH))
        .toList();
  }
}
