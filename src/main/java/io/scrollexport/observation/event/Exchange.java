package io.scrollexport.observation.event;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * One request and what came of it. Holds no path, header or body: those may hold credentials.
 *
 * @param site scheme, host and port
 * @param signedIn whether it was made on somebody's behalf; a download is not
 * @param status 0 where no answer came
 * @param took until the head of the answer was there
 * @param quota how many requests the site leaves, where it says so
 */
public record Exchange(
    String method,
    String site,
    boolean signedIn,
    int status,
    ExchangeOutcome outcome,
    Duration took,
    OptionalLong quota) {}
