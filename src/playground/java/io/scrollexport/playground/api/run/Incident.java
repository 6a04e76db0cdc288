package io.scrollexport.playground.api.run;

import java.time.Instant;

/**
 * An incident that is open.
 *
 * @param code the connector's, else the engine's error type
 * @param message without the code
 * @param tries how many attempts there were
 */
public record Incident(
    String key, Instant at, String element, String name, String code, String message, int tries) {}
