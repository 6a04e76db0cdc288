package io.scrollexport.download.document;

import io.scrollexport.failure.ExportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A text that is stored as a document, in UTF-8. */
public record TextFile(String text, FileDescription description) {

  /**
   * Stores it.
   *
   * @throws ExportException with {@code DOCUMENT_NOT_STORED} where the store refuses or fails
   */
  public <D> D storedIn(DocumentSink<D> sink) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return sink.store(new ByteArrayInputStream(bytes), description);
    } catch (IOException | RuntimeException e) {
      throw StoreFailure.of(e, description.fileName(), bytes.length);
    }
  }

  @Override
  public String toString() {
    return "TextFile[" + description.fileName() + "]";
  }
}
