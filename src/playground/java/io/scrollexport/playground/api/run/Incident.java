package io.scrollexport.playground.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident that is open.
 *
 * @param code the connector's or that of the uncaught error, else the engine's error type
 * @param message without the code, may be empty
 * @param tries how many attempts there were
 * @param uncaught true for an error that nothing in the process catches
 */
public record Incident(
    String key,
    Instant at,
    String element,
    String name,
    String code,
    String message,
    int tries,
    @Nullable Boolean uncaught) {}
