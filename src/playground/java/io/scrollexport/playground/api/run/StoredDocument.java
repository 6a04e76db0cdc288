package io.scrollexport.playground.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document whose bytes are at {@code /api/documents/ID}.
 *
 * @param contentType ours, by the name's ending
 * @param size in bytes
 * @param sha256 in lower-case hex
 */
public record StoredDocument(
    String id,
    String fileName,
    String contentType,
    long size,
    @Nullable String sha256,
    Instant at) {}
