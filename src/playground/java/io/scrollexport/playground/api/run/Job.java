package io.scrollexport.playground.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that is open.
 *
 * @param state {@code created} or {@code failed}
 * @param retries that are left
 * @param retryAt when the engine gives it out again
 */
public record Job(
    String key,
    String element,
    String state,
    int retries,
    @Nullable Instant retryAt,
    @Nullable String message) {}
