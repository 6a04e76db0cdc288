package io.scrollexport.confluence.rendering;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pause of the thread that runs a job; injected, so that tests need not wait. */
@FunctionalInterface
public interface Delay {

  /** A pause in real time: nobody counts the latch down, so only time or interruption end it. */
  Delay IN_REAL_TIME = time -> new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);

  /**
   * Returns when the time is over.
   *
   * @throws InterruptedException as soon as the thread is interrupted, as when the runtime stops
   */
  void pause(Duration time) throws InterruptedException;
}
