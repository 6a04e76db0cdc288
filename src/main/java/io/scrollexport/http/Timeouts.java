package io.scrollexport.http;

import java.time.Duration;

/**
 * How long one request may take: until the connection stands, and between any two parts of the
 * answer, the first included. Both are positive.
 */
public record Timeouts(Duration connection, Duration read) {

  /** The contract's defaults: 20 and 60 seconds. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60));

  public Timeouts {
    if (!connection.isPositive() || !read.isPositive()) {
      throw new IllegalArgumentException("time-outs must be positive");
    }
  }
}
