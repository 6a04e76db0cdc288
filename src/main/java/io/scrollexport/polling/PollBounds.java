package io.scrollexport.polling;

import java.time.Duration;

/**
 * How soon and how late the next poll may be. Both ends are inclusive.
 *
 * <p>No bound is below {@link #RESOLUTION}, which is that of a timer event, or above {@link
 * #LIMIT}: the exporter forgets a finished job after ten minutes, and several polls must fit into
 * these.
 *
 * @throws IllegalArgumentException when the bounds are out of range or in the wrong order
 */
public record PollBounds(Duration shortest, Duration longest) {

  /** No wait is shorter than this. */
  public static final Duration RESOLUTION = Duration.ofMillis(100);

  /** No wait is longer than this, not even one that the site asks for. */
  public static final Duration LIMIT = Duration.ofMinutes(2);

  /** One second to thirty seconds. */
  public static final PollBounds DEFAULT =
      new PollBounds(Duration.ofSeconds(1), Duration.ofSeconds(30));

  public PollBounds {
    if (shortest.compareTo(RESOLUTION) < 0) {
      throw new IllegalArgumentException("The shortest wait is " + shortest + ", below 100 ms");
    }
    if (longest.compareTo(LIMIT) > 0) {
      throw new IllegalArgumentException("The longest wait is " + longest + ", above two minutes");
    }
    if (longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "The longest wait is " + longest + ", below the shortest of " + shortest);
    }
  }

  /** The nearest allowed wait to so many seconds, in steps of 10 ms so that it reads well. */
  Duration nearest(double seconds) {
    double sane = Math.clamp(seconds, 0, LIMIT.toSeconds());
    return nearest(Duration.ofMillis(10 * Math.round(100 * sane)));
  }

  Duration nearest(Duration wait) {
    if (wait.compareTo(shortest) < 0) {
      return shortest;
    }
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  double shortestSeconds() {
    return shortest.toMillis() / 1000.0;
  }

  double longestSeconds() {
    return longest.toMillis() / 1000.0;
  }
}
