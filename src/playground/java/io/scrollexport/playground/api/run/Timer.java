package io.scrollexport.playground.api.run;

import java.time.Instant;

/**
 * A timer that runs.
 *
 * @param name of the element
 * @param dueAt by the engine's clock
 * @param since when it began to run
 */
public record Timer(String key, String element, String name, Instant dueAt, Instant since) {}
