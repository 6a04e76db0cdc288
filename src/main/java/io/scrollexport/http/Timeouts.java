package io.scrollexport.http;

import java.time.Duration;

/**
 * How long one request may take: until the connection stands, between any two parts of the answer,
 * the first included, and over all, to the end of the body. All are positive.
 */
public record Timeouts(Duration connection, Duration read, Duration total) {

  /** More than any request takes: a total that limits nothing. */
  public static final Duration UNLIMITED = Duration.ofDays(365);

  /** The contract's defaults: 20 and 60 seconds. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60));

  public Timeouts {
    if (!connection.isPositive() || !read.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException("time-outs must be positive");
    }
    total = total.compareTo(UNLIMITED) < 0 ? total : UNLIMITED;
  }

  /** Time-outs without a limit over all. */
  public Timeouts(Duration connection, Duration read) {
    this(connection, read, UNLIMITED);
  }

  /** The same time-outs within the given time over all. */
  public Timeouts within(Duration total) {
    return new Timeouts(connection, read, total);
  }
}
