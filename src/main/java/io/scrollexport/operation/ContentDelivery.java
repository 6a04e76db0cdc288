package io.scrollexport.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.FileDescription;
import io.scrollexport.download.document.TextFile;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How content reaches the process: in variables, which the engine takes up to some size, or with
 * its large text stored as a document.
 *
 * @param mostBytes how large the JSON of a result may be
 * @param sink where the large text goes; absent where it stays in the result
 * @param timeToLive of the document; absent where the store's own rule applies
 */
public record ContentDelivery<D>(
    long mostBytes, @Nullable DocumentSink<D> sink, @Nullable Duration timeToLive) {

  /** What a reference to a document takes in a result, generously. */
  private static final int REFERENCE_BYTES = 4_096;

  boolean storesDocuments() {
    return sink != null;
  }

  /**
   * The result for the process. A text that is empty or absent is not stored.
   *
   * @throws ExportException with {@code INVALID_REQUEST} where it is too large, before anything is
   *     stored; with {@code DOCUMENT_NOT_STORED} where the store refuses
   */
  DeliveredContent<D> deliver(ObjectNode content, LargeText large) {
    JsonNode text = content.path(large.field());
    if (sink == null || !text.isTextual() || text.textValue().isEmpty()) {
      check(content, 0, large);
      return new DeliveredContent<>(content, null);
    }
    ObjectNode rest = content.deepCopy();
    rest.remove(large.field());
    check(rest, REFERENCE_BYTES, large);
    FileDescription description =
        new FileDescription(large.fileName(), large.contentType(), timeToLive, large.properties());
    D document = new TextFile(text.textValue(), description).storedIn(sink);
    return new DeliveredContent<>(rest, document);
  }

  private void check(ObjectNode content, int more, LargeText large) {
    long bytes = content.toString().getBytes(StandardCharsets.UTF_8).length + (long) more;
    if (bytes <= mostBytes) {
      return;
    }
    boolean textIsIn = content.path(large.field()).isTextual();
    throw new ExportException(
        FailureCode.INVALID_REQUEST,
        "The result has "
            + bytes
            + " bytes, and Camunda takes at most "
            + mostBytes
            + " in the variables of one job. "
            + (textIsIn
                ? "Set macro.storeAsDocument to true, so that '"
                    + large.field()
                    + "' becomes a document; expand less with macro.expand"
                : "Expand less with macro.expand")
            + "; or take only what is needed, with a result expression instead of a result"
            + " variable.");
  }
}
