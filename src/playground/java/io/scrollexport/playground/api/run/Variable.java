package io.scrollexport.playground.api.run;

import org.jspecify.annotations.Nullable;

/**
 * A variable of a run.
 *
 * @param scope the key of the run or of an element instance
 * @param element the element of that scope, absent for the run's own
 * @param value JSON text, cut where {@code truncated}
 */
public record Variable(
    String scope,
    @Nullable String element,
    String name,
    String value,
    @Nullable Boolean truncated) {}
