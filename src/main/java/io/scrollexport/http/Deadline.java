package io.scrollexport.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When an operation has to be over, by a clock that nobody sets. Made once, when the operation
 * begins; each of its steps takes what is left of it.
 *
 * @param limit how long the operation may take in all
 * @param end the reading of the ticker at which it has to be over
 * @param ticker elapsed nanoseconds from an arbitrary beginning, as {@link System#nanoTime()}
 */
public record Deadline(Duration limit, long end, LongSupplier ticker) {

  /** More than any operation takes. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** One that begins now. */
  public static Deadline after(Duration limit) {
    return after(limit, System::nanoTime);
  }

  /** One that begins now, by another ticker than the JVM's. */
  public static Deadline after(Duration limit, LongSupplier ticker) {
    Duration bounded = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    return new Deadline(bounded, ticker.getAsLong() + bounded.toNanos(), ticker);
  }

  /** This deadline or, where it comes first, one that begins now. */
  public Deadline within(Duration limit) {
    return limit.compareTo(left()) < 0 ? after(limit, ticker) : this;
  }

  /** Zero where it is over. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - ticker.getAsLong()));
  }

  /**
   * How long a step may take that may take {@code atMost} by itself.
   *
   * @throws DeadlineExceededException where no time is left
   */
  public Duration left(Duration atMost) throws DeadlineExceededException {
    Duration left = left();
    if (left.isZero()) {
      throw new DeadlineExceededException(limit);
    }
    return left.compareTo(atMost) < 0 ? left : atMost;
  }

  /** Whether no time is left. */
  public boolean isOver() {
    return left().isZero();
  }

  @Override
  public String toString() {
    return limit.toString();
  }
}
