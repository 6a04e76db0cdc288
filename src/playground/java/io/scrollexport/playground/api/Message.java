package io.scrollexport.playground.api;

import io.scrollexport.playground.api.run.StoredDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has to say.
 *
 * @param kind {@code reminder}, {@code archived} or {@code other}
 * @param title a sentence that is announced as it is
 */
public record Message(
    String id,
    Instant at,
    @Nullable String run,
    String kind,
    String title,
    String text,
    @Nullable StoredDocument document) {}
