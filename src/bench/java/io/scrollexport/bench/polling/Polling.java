package io.scrollexport.bench.polling;

import io.scrollexport.polling.Progress;
import org.jspecify.annotations.Nullable;

/** The polling of one job: seconds to wait, each time. */
interface Polling {

  /** How to poll any job. */
  interface Strategy {
    Polling begin(String jobId);
  }

  double first();

  /**
   * @param now seconds since the answer that told that the job has started
   */
  double next(double now, @Nullable Progress reported);
}
