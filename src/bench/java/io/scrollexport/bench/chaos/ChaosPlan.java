package io.scrollexport.bench.chaos;

import java.time.Duration;
import java.util.Random;

/**
 * What a run does.
 *
 * @param exports that are started at once, each of a page of its own
 * @param runtimes that take their jobs
 * @param kills at the most, one at a time
 * @param killsApart from one kill to the next, half as long to half as long again
 * @param exportTakes at the site at the most, from a tenth of it on
 * @param jobTimeout after which the engine gives a job out again whose runtime says nothing;
 *     operations have nine tenths of it
 * @param patience after which what has not ended is stuck
 * @param seed of all that is drawn
 */
public record ChaosPlan(
    int exports,
    int runtimes,
    int kills,
    Duration killsApart,
    Duration exportTakes,
    Duration jobTimeout,
    Duration patience,
    long seed) {

  /** Half a minute. */
  public static ChaosPlan quick() {
    return new ChaosPlan(
        30,
        2,
        1,
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(4),
        14);
  }

  /** Some minutes. */
  static ChaosPlan full(int exports, long seed) {
    return new ChaosPlan(
        exports,
        3,
        Integer.MAX_VALUE,
        Duration.ofSeconds(6),
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        Duration.ofMinutes(15),
        seed);
  }

  static Duration between(Duration least, Duration most, Random random) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }
}
