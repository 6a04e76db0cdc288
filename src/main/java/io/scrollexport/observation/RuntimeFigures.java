package io.scrollexport.observation;

import io.scrollexport.http.site.RateLimits;
import io.scrollexport.http.site.SiteClocks;
import java.util.function.IntSupplier;

/**
 * What the parts of a runtime know by themselves, to be read whenever somebody looks.
 *
 * @param clocks the sites' clocks
 * @param limits who has been asked to wait
 * @param downloadsRunning how many downloads have their turn
 * @param downloadsWaiting how many wait for it
 */
public record RuntimeFigures(
    SiteClocks clocks,
    RateLimits limits,
    IntSupplier downloadsRunning,
    IntSupplier downloadsWaiting) {}
