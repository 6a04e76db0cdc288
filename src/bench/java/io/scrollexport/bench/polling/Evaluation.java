package io.scrollexport.bench.polling;

import io.scrollexport.polling.PollPlan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A plan against the best that ignore progress, over the same jobs.
 *
 * @param shapes how the plan did, shape by shape
 */
record Evaluation(Setting setting, Frontier blind, Map<Shape, Outcome> shapes) {

  /**
   * What is simulated.
   *
   * @param jobsPerShape of each shape of the mix
   * @param medianLatency of a request, in seconds
   */
  record Setting(int jobsPerShape, long seed, double medianLatency) {

    List<SimulatedJob> jobs(Shape shape) {
      return SimulatedJob.draw(shape, jobsPerShape, seed);
    }

    Outcome outcome(Shape shape, Polling.Strategy strategy) {
      return Outcome.of(jobs(shape), strategy, medianLatency);
    }

    /** Over the whole mix. */
    Outcome outcome(Polling.Strategy strategy) {
      return Outcome.mean(Shape.MIX.stream().map(each -> outcome(each, strategy)).toList());
    }

    /** A plan that ignores progress does the same on every shape. */
    Outcome blindOutcome(Polling.Strategy strategy) {
      return outcome(Shape.NONE, strategy);
    }
  }

  static Evaluation of(PollPlan plan, Setting setting) {
    Frontier blind = Frontier.of(setting.jobs(Shape.NONE), plan.bounds(), setting.medianLatency());
    Map<Shape, Outcome> shapes = new EnumMap<>(Shape.class);
    for (Shape shape : Shape.values()) {
      shapes.put(shape, setting.outcome(shape, PlannedPolling.with(plan)));
    }
    return new Evaluation(setting, blind, shapes);
  }

  Outcome of(Shape shape) {
    return Objects.requireNonNull(shapes.get(shape));
  }

  Outcome mix() {
    return Outcome.mean(Shape.MIX.stream().map(this::of).toList());
  }

  /** Another mix, so that nothing hangs on the first. */
  Outcome all() {
    return Outcome.mean(List.copyOf(shapes.values()));
  }

  Outcome honestInMix() {
    return Outcome.mean(Shape.MIX.stream().filter(each -> each.honest).map(this::of).toList());
  }

  /** Polls as a share of those that the best blind plan needs for the same delay. */
  double pollRatio(Outcome outcome) {
    return outcome.polls() / blind.pollsAt(outcome.delay());
  }

  /** Delay as a share of that of the best blind plan with as many polls. */
  double delayRatio(Outcome outcome) {
    return outcome.delay() / blind.delayAt(outcome.polls());
  }

  /** How much worse the plan is than the best blind one on the worst shape that says little. */
  double worstRatioWhereProgressMisleads() {
    return shapes.entrySet().stream()
        .filter(each -> !each.getKey().honest)
        .map(Map.Entry::getValue)
        .mapToDouble(each -> Math.max(pollRatio(each), delayRatio(each)))
        .max()
        .orElseThrow();
  }
}
