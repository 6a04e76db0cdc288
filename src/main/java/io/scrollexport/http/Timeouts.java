package io.scrollexport.http;

import java.time.Duration;

/**
 * How long one request may take: until the connection stands, between any two parts of the answer,
 * the first included, and over all, to the end of the body. All are positive.
 */
public record Timeouts(Duration connection, Duration read, Duration total) {

  /** More than any request takes. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** The contract's defaults: 20 and 60 seconds. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60));

  public Timeouts {
    if (!connection.isPositive() || !read.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException("time-outs must be positive");
    }
    total = total.compareTo(LONGEST) < 0 ? total : LONGEST;
  }

  /**
   * Time-outs for an answer that is no file: the rest of it may take as long as its beginning. With
   * a limit between two parts only, a server that sends byte after byte would hold a job for ever.
   */
  public Timeouts(Duration connection, Duration read) {
    this(connection, read, connection.plus(read.multipliedBy(2)));
  }

  /** The same time-outs within the given time over all. */
  public Timeouts within(Duration total) {
    return new Timeouts(connection, read, total);
  }
}
