package io.scrollexport.playground.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scrollexport.playground.api.run.StoredDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, rendered.
 *
 * @param html the body's, to be shown in a sandboxed frame only
 */
public record PageContent(
    String id,
    String title,
    int version,
    @Nullable Instant updatedAt,
    String html,
    List<Attachment> attachments) {

  /** A file at the page, whose bytes are at {@code /api/documents/ID}. */
  public record Attachment(@JsonUnwrapped StoredDocument file, @Nullable String comment) {}
}
