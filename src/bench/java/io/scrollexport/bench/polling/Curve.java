package io.scrollexport.bench.polling;

import io.scrollexport.polling.Progress;
import org.jspecify.annotations.Nullable;

/** What a job that goes on reports when a share of its duration, 0 to 1, has passed. */
interface Curve {

  @Nullable Progress at(double share);

  /** A report of a true progress, 0 to 1, cut to whole percent of a step. */
  static Progress report(double progress, int totalSteps) {
    double inSteps = Math.clamp(progress, 0, 0.999_999) * totalSteps;
    int done = (int) inSteps;
    return new Progress(done + 1, totalSteps, Math.floor(100 * (inSteps - done)));
  }

  /** A report that tells the step only. */
  static Progress reportStep(double progress, int totalSteps) {
    return new Progress(report(progress, totalSteps).step(), totalSteps, 0);
  }
}
