package io.scrollexport.local;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** The clock of the engine in memory, which goes with the machine's and can be moved on. */
final class EngineTime {
  /** By the clock on the wall; no job of a test takes as long. */
  private static final Duration LONGEST_JOB = Duration.ofSeconds(5);

  private final ZeebeTestEngine engine;
  private final WrittenRecords written;
  private Set<Long> lastOpen = Set.of();
  private long openSince;

  EngineTime(ZeebeTestEngine engine, WrittenRecords written) {
    this.engine = engine;
    this.written = written;
  }

  void elapse(Duration time) {
    engine.increaseTime(time);
  }

  synchronized void elapseBetweenJobs(Duration time) {
    Set<Long> open = written.openJobs();
    if (!open.equals(lastOpen)) {
      lastOpen = open;
      openSince = System.nanoTime();
    }
    if (open.isEmpty() || System.nanoTime() - openSince > LONGEST_JOB.toNanos()) {
      elapse(time);
    }
  }

  void settle() {
    try {
      engine.waitForIdleState(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (TimeoutException e) {
      // Instances of other tests poll on: five seconds were enough for what is due.
    }
  }
}
