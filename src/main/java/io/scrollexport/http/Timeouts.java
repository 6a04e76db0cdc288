package io.scrollexport.http;

import java.time.Duration;

/**
 * How long a request may take: until the connection stands, between any two parts of the answer,
 * the first included, and over all, with everything else that its operation does. All are positive.
 *
 * @param read how long a site may be silent; bytes that trickle are no silence
 */
public record Timeouts(Duration connection, Duration read, Deadline deadline) {

  /** The contract's defaults, 20 and 60 seconds, for an operation that is never over. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** Far below the job timeout of five minutes, so that an operation ends before its job does. */
  public static final Duration LONGEST = Duration.ofSeconds(120);

  public Timeouts {
    if (!connection.isPositive() || !read.isPositive()) {
      throw new IllegalArgumentException("time-outs must be positive");
    }
  }

  /** Time-outs for an operation that is never over. */
  public Timeouts(Duration connection, Duration read) {
    this(connection, read, Deadline.after(Duration.ofDays(365)));
  }

  /** The same time-outs for an operation that has to be over then. */
  public Timeouts until(Deadline deadline) {
    return new Timeouts(connection, read, deadline);
  }
}
