package io.scrollexport.bench.pages;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** How long the exports of many pages take: as many short ones as long ones, by any scale. */
record Sizes(List<Duration> exports) {

  private static final long SEED = 1;

  /** Log-uniform between the two. */
  static Sizes mixed(int pages, Duration shortest, Duration longest) {
    Random random = new Random(SEED);
    double span = Math.log((double) longest.toMillis() / shortest.toMillis());
    return new Sizes(
        Stream.generate(random::nextDouble)
            .limit(pages)
            .map(share -> Math.round(shortest.toMillis() * Math.exp(share * span)))
            .map(Duration::ofMillis)
            .toList());
  }
}
