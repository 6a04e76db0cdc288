package io.scrollexport.bench.polling;

import io.scrollexport.polling.PollBounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best that plans can do which ignore progress, within the same bounds: no other fixed interval
 * or geometric plan has both fewer polls and less delay.
 *
 * @param points by growing delay and falling polls
 */
record Frontier(List<Outcome> points) {

  private static final double[] FIRST_WAITS = {1, 2, 4};

  static Frontier of(List<SimulatedJob> jobs, PollBounds bounds, double medianLatency) {
    double shortest = bounds.shortest().toMillis() / 1000.0;
    double longest = bounds.longest().toMillis() / 1000.0;
    List<Polling.Strategy> strategies = new ArrayList<>();
    for (double interval = shortest; interval <= longest; interval *= 1.04) {
      strategies.add(BlindPolling.fixed(interval));
    }
    for (double wait : FIRST_WAITS) {
      for (double growth = 0.004; growth < 4; growth *= 1.08) {
        strategies.add(BlindPolling.geometric(wait * shortest, 1 + growth, longest));
      }
    }
    return best(strategies.stream().map(each -> Outcome.of(jobs, each, medianLatency)).toList());
  }

  private static Frontier best(List<Outcome> outcomes) {
    List<Outcome> best = new ArrayList<>();
    double fewest = Double.POSITIVE_INFINITY;
    for (Outcome each :
        outcomes.stream().sorted(Comparator.comparingDouble(Outcome::delay)).toList()) {
      if (each.polls() < fewest) {
        best.add(each);
        fewest = each.polls();
      }
    }
    return new Frontier(List.copyOf(best));
  }

  /** Whether any plan that ignores progress has so little delay. */
  boolean reaches(double delay) {
    return delay >= points.getFirst().delay();
  }

  /** The polls of the best plan with this delay; where none has it, of the one with the least. */
  double pollsAt(double delay) {
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).delay() >= delay) {
        Outcome a = points.get(i - 1);
        Outcome b = points.get(i);
        return between(a.delay(), b.delay(), Math.max(delay, a.delay()), a.polls(), b.polls());
      }
    }
    return points.getLast().polls();
  }

  /** The delay of the best plan with so many polls. */
  double delayAt(double polls) {
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).polls() <= polls) {
        Outcome a = points.get(i - 1);
        Outcome b = points.get(i);
        return between(a.polls(), b.polls(), Math.min(polls, a.polls()), a.delay(), b.delay());
      }
    }
    return points.getLast().delay();
  }

  /** On logarithmic axes, where the frontier is close to straight between its points. */
  private static double between(double a, double b, double x, double atA, double atB) {
    double part = (Math.log(x) - Math.log(a)) / (Math.log(b) - Math.log(a));
    return atA * Math.pow(atB / atA, part);
  }
}
