package io.scrollexport.bench.polling;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** How long requests take: log-normal around a median, two seconds at most. */
final class Network {

  private final RandomGenerator random;
  private final double median;

  Network(long seed, double median) {
    this.random = new SplittableRandom(seed);
    this.median = median;
  }

  double latency() {
    return Math.min(2, median * Math.exp(random.nextGaussian(0, 0.5)));
  }
}
