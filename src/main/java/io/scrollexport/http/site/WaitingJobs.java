package io.scrollexport.http.site;

import io.scrollexport.http.RetryAfter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The jobs that wait for one account, and how often in a row the site has turned it away. Times are
 * in nanoseconds by a clock that nobody sets.
 */
final class WaitingJobs {

  /** How far apart they come back, on average: ten a second for each runtime. */
  private static final Duration APART = Duration.ofMillis(100);

  /** However many wait, nobody waits for them longer than that. */
  private static final Duration LONGEST_SPREAD = Duration.ofMinutes(1);

  /** How often the wait is doubled at most: the site's own number is to remain the scale. */
  private static final int MOST_DOUBLINGS = 3;

  private final Map<String, Long> ends = new HashMap<>();
  private int refusals;
  private long refusedAt;

  /** An answer of 429 to a request of that time. */
  synchronized void refused(long sent, long now) {
    // Requests that were under way together are turned away together, once.
    if (refusals == 0 || sent - refusedAt >= 0) {
      refusals++;
      refusedAt = now;
    }
  }

  /** Any other answer to a request of that time. */
  synchronized void accepted(long sent) {
    if (sent - refusedAt >= 0) {
      refusals = 0;
    }
  }

  /** How long that job waits, where the site asks for so long. */
  synchronized Duration turn(String job, Duration asked, long now, RandomGenerator random) {
    ends.remove(job);
    ends.values().removeIf(end -> end - now <= 0);
    Duration wait = ends.isEmpty() ? asked : spread(doubled(asked), random);
    ends.put(job, now + wait.toNanos());
    return wait;
  }

  private Duration doubled(Duration asked) {
    int doublings = Math.clamp(refusals - 1, 0, MOST_DOUBLINGS);
    Duration wait = asked.multipliedBy(1L << doublings);
    return wait.compareTo(RetryAfter.LONGEST) < 0 ? wait : RetryAfter.LONGEST;
  }

  private Duration spread(Duration wait, RandomGenerator random) {
    long turn = ends.size() * APART.toNanos() + random.nextLong(APART.toNanos());
    // Beyond the end there are no turns any more, only chance.
    long longest = LONGEST_SPREAD.toNanos();
    return wait.plusNanos(turn < longest ? turn : random.nextLong(longest));
  }
}
