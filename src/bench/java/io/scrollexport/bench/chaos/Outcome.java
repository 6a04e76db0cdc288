package io.scrollexport.bench.chaos;

import java.time.Duration;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param time from the first start to the last end
 * @param kills of runtimes
 * @param starts of runtimes
 * @param troubles that the site made
 * @param searched lines and records without a credential
 */
public record Outcome(
    ChaosPlan plan,
    Duration time,
    int kills,
    int starts,
    Map<Trouble, Long> troubles,
    Inspection left,
    long searched) {}
