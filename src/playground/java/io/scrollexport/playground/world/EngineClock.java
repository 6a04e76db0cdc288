package io.scrollexport.playground.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The engine's time in milliseconds: the machine's, and as much as it was moved on. */
final class EngineClock implements InstantSource {
  private final InstantSource machine;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  EngineClock(InstantSource machine) {
    this.machine = machine;
  }

  void movedOn(Duration by) {
    offset.updateAndGet(by::plus);
  }

  Duration offset() {
    return offset.get();
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset.get()).truncatedTo(ChronoUnit.MILLIS);
  }
}
