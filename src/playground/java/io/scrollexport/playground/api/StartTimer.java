package io.scrollexport.playground.api;

import java.time.Instant;

/**
 * A timer of a start event, by which a process begins by itself.
 *
 * @param element the ID of the start event
 * @param name of the start event
 * @param processKey by which the diagram is had
 * @param dueAt by the engine's clock
 */
public record StartTimer(
    String key,
    String element,
    String name,
    String processKey,
    String processName,
    Instant dueAt) {}
