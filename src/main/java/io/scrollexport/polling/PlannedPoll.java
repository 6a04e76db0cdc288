package io.scrollexport.polling;

import java.time.Duration;

/**
 * The next poll of a job that goes on.
 *
 * @param delay how long to wait for it, from now on
 * @param history what to hand to the plan then
 */
public record PlannedPoll(Duration delay, PollHistory history) {}
