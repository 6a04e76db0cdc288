package io.scrollexport.bench.polling;

import io.scrollexport.polling.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Ways in which progress may follow time. The mix is the first six in equal parts; the others show
 * what becomes of the plan outside of it.
 */
enum Shape {
  LINEAR("linear", true),
  STEPWISE("stepwise", true),
  STALLING("stalling", true),
  NOISY("noisy", true),
  JUMPING("jumping at the end", false),
  NONE("none at all", false),
  SPEEDING("speeds up all the time", true),
  SLOWING("slows down all the time", true),
  QUEUED("starts late", true),
  EARLY_END("ends at 30 to 90 %", false),
  RUSHING("rushes to 80 to 99 %, then waits", false),
  RANDOM("random numbers", false);

  /** What a job that goes on reports when a share of its duration, 0 to 1, has passed. */
  interface Curve {
    @Nullable Progress at(double share);
  }

  static final List<Shape> MIX = List.of(LINEAR, STEPWISE, STALLING, NOISY, JUMPING, NONE);
  static final List<Shape> BEYOND_THE_MIX =
      List.of(SPEEDING, SLOWING, QUEUED, EARLY_END, RUSHING, RANDOM);

  final String label;

  /** Whether progress goes with the work done; else it says nothing, or what is not true. */
  final boolean honest;

  Shape(String label, boolean honest) {
    this.label = label;
    this.honest = honest;
  }

  /** Draws one job of this shape. */
  Curve draw(RandomGenerator random) {
    int steps = 1 + random.nextInt(5);
    return switch (this) {
      case LINEAR -> share -> report(share, steps);
      case STEPWISE -> stepwise(random);
      case STALLING -> stalling(steps, random);
      case NOISY -> noisy(steps, random);
      case JUMPING -> upTo(0.3 * random.nextDouble(), steps);
      case NONE -> share -> null;
      case EARLY_END -> upTo(random.nextDouble(0.3, 0.9), steps);
      case RUSHING -> rushing(steps, random.nextDouble(0.8, 0.995), random.nextDouble(0.02, 0.5));
      case SLOWING -> slowing(steps, random.nextDouble(3, 8));
      case RANDOM ->
          share -> report(new SplittableRandom((long) (1e9 * share)).nextDouble(), steps);
      case SPEEDING -> speeding(steps, random.nextDouble(1.5, 3.5));
      case QUEUED -> queued(steps, random.nextDouble(0.1, 0.6));
    };
  }

  private static Curve upTo(double end, int steps) {
    return share -> report(end * share, steps);
  }

  private static Curve rushing(int steps, double top, double until) {
    return share -> report(top * Math.min(1, share / until), steps);
  }

  private static Curve slowing(int steps, double rate) {
    return share -> report(1 - Math.exp(-rate * share), steps);
  }

  private static Curve speeding(int steps, double power) {
    return share -> report(Math.pow(share, power), steps);
  }

  private static Curve queued(int steps, double until) {
    return share -> report((share - until) / (1 - until), steps);
  }

  /**
   * Three to ten steps, the longest up to three times the shortest; every other job tells no
   * percent.
   */
  private static Curve stepwise(RandomGenerator random) {
    int steps = 3 + random.nextInt(8);
    double[] ends = shares(random.doubles(steps, 0.5, 1.5).toArray());
    boolean percent = random.nextBoolean();
    return share -> {
      double progress = along(ends, share);
      return percent ? report(progress, steps) : reportStep(progress, steps);
    };
  }

  /** One or two stalls, 10 to 60 % of the time in all, at random points. */
  private static Curve stalling(int steps, RandomGenerator random) {
    double stalled = random.nextDouble(0.1, 0.6);
    double[] at = random.doubles(1 + random.nextInt(2)).sorted().toArray();
    return share -> {
      double progress = share / (1 - stalled);
      for (double point : at) {
        if (progress > point) {
          progress = Math.max(point, progress - stalled / at.length / (1 - stalled));
        }
      }
      return report(progress, steps);
    };
  }

  /** A pace that changes twenty times, and readings that are wrong by up to 3 points. */
  private static Curve noisy(int steps, RandomGenerator random) {
    double[] paces = new double[20];
    Arrays.setAll(paces, i -> Math.exp(random.nextGaussian(0, 0.5)));
    double[] ends = shares(Arrays.stream(paces).map(pace -> 1 / pace).toArray());
    long seed = random.nextLong();
    return share -> {
      RandomGenerator error = new SplittableRandom(seed ^ Double.doubleToLongBits(share));
      return report(along(ends, share) + error.nextDouble(-0.03, 0.03), steps);
    };
  }

  /** Where each of some parts ends when together they make the whole. */
  private static double[] shares(double[] parts) {
    double[] ends = parts.clone();
    Arrays.parallelPrefix(ends, Double::sum);
    double whole = ends[ends.length - 1];
    return Arrays.stream(ends).map(end -> end / whole).toArray();
  }

  /** The progress when each part is an equal piece of the work. */
  private static double along(double[] ends, double share) {
    int part = 0;
    while (part < ends.length - 1 && share >= ends[part]) {
      part++;
    }
    double begin = part == 0 ? 0 : ends[part - 1];
    double inPart = Math.min(0.999_999, (share - begin) / (ends[part] - begin));
    return (part + inPart) / ends.length;
  }

  /** A report of a true progress, 0 to 1, cut to whole percent of a step. */
  private static Progress report(double progress, int totalSteps) {
    double inSteps = Math.clamp(progress, 0, 0.999_999) * totalSteps;
    int done = (int) inSteps;
    return new Progress(done + 1, totalSteps, (int) (100 * (inSteps - done)));
  }

  /** A report that tells the step only. */
  private static Progress reportStep(double progress, int totalSteps) {
    return new Progress(report(progress, totalSteps).step(), totalSteps, 0);
  }
}
