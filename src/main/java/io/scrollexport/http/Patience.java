package io.scrollexport.http;

import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * What is left of the time that one exchange may take over all; it runs from when this is made.
 * Used to wait for the next step of the exchange, never longer than either limit allows.
 */
public final class Patience {

  private final Duration total;
  private final long end;

  private Patience(Duration total) {
    this.total = total;
    this.end = System.nanoTime() + total.toNanos();
  }

  /** The time of an exchange that begins now. */
  public static Patience of(Timeouts timeouts) {
    return new Patience(timeouts.total());
  }

  /**
   * How many nanoseconds to wait for a step that may take {@code atMost} by itself.
   *
   * @throws TotalTimeoutException when no time is left
   */
  public long nanos(Duration atMost) throws TotalTimeoutException {
    long left = left();
    if (left <= 0) {
      throw new TotalTimeoutException(total);
    }
    return Math.min(left, atMost.toNanos());
  }

  /** The exception for a step that came too late: by its own limit, or by the one over all. */
  public HttpTimeoutException expired(String message) {
    return left() <= 0 ? new TotalTimeoutException(total) : new HttpTimeoutException(message);
  }

  private long left() {
    return end - System.nanoTime();
  }
}
