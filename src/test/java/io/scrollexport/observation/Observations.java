package io.scrollexport.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What a runtime observes, with a registry of a test's own. */
public final class Observations {

  private Observations() {}

  /** Logs, and metrics in that registry. */
  public static Observation in(MeterRegistry registry) {
    return new Observation(
        List.of(new LogObserver(), new MetricsObserver(registry)), System::nanoTime);
  }
}
