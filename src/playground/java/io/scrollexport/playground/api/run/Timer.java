package io.scrollexport.playground.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer that runs.
 *
 * @param name of the element
 * @param dueAt by the engine's clock
 * @param since when it began to run
 * @param awaited whether the run waits for it, rather than being limited or reminded by it; absent
 *     where it does not
 */
public record Timer(
    String key,
    String element,
    String name,
    Instant dueAt,
    Instant since,
    @Nullable Boolean awaited) {}
