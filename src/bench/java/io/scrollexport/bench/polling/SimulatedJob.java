package io.scrollexport.bench.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A job that ends after so many seconds.
 *
 * @param networkSeed decides how long its requests take
 */
record SimulatedJob(String id, double duration, Shape.Curve curve, long networkSeed) {

  private static final double SHORTEST = 2;
  private static final double LONGEST = 1800;

  /**
   * Draws jobs whose durations are log-uniform from 2 s to 30 min. Jobs at the same place in the
   * lists of two shapes differ in nothing else, so that shapes can be compared.
   */
  static List<SimulatedJob> draw(Shape shape, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<SimulatedJob> jobs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // One draw from each of the equal parts of the range: less chance, same distribution.
      double part = (i + random.nextDouble()) / count;
      double duration = SHORTEST * Math.pow(LONGEST / SHORTEST, part);
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      long networkSeed = random.nextLong();
      RandomGenerator ofShape = new SplittableRandom(random.nextLong());
      jobs.add(new SimulatedJob(id, duration, shape.draw(ofShape), networkSeed));
    }
    return jobs;
  }

  SimulatedJob lasting(double seconds) {
    return new SimulatedJob(id, seconds, curve, networkSeed);
  }
}
