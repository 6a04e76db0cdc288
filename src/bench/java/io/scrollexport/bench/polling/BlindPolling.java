package io.scrollexport.bench.polling;

import io.scrollexport.polling.Progress;
import org.jspecify.annotations.Nullable;

/** Waits that ignore progress: each is so many times the one before, up to the longest. */
final class BlindPolling implements Polling {

  private final double ratio;
  private final double longest;
  private double delay;

  BlindPolling(double first, double ratio, double longest) {
    this.delay = first;
    this.ratio = ratio;
    this.longest = longest;
  }

  static Strategy fixed(double interval) {
    return jobId -> new BlindPolling(interval, 1, interval);
  }

  static Strategy geometric(double first, double ratio, double longest) {
    return jobId -> new BlindPolling(first, ratio, longest);
  }

  @Override
  public double first() {
    return delay;
  }

  @Override
  public double next(double now, @Nullable Progress reported) {
    delay = Math.min(longest, delay * ratio);
    return delay;
  }
}
