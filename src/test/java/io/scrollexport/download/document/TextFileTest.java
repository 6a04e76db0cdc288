package io.scrollexport.download.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFileTest {

  private final TextFile file =
      new TextFile("Größe", new FileDescription("macro-body.txt", "text/plain", null, Map.of()));

  @Test
  void isStoredAsUtf8() {
    assertThat(
            file.<String>storedIn(
                (content, description) ->
                    description.fileName()
                        + " "
                        + new String(content.readAllBytes(), StandardCharsets.UTF_8)))
        .isEqualTo("macro-body.txt Größe");
  }

  @Test
  void saysThatTheStoreDidNotTakeIt() {
    assertThatThrownBy(
            () ->
                file.storedIn(
                    (content, description) -> {
                      throw new IOException("413 Content Too Large");
                    }))
        .hasMessageStartingWith(
            "DOCUMENT_NOT_STORED: The document store did not take 'macro-body.txt' (7 bytes read):"
                + " 413 Content Too Large. Camunda SaaS takes at most 10 MB");
  }
}
