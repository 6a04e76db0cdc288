package io.scrollexport.bench.polling;

import java.util.Collection;
import java.util.List;

/**
 * What polling came to, for one job or on average over many.
 *
 * @param polls per job
 * @param delay from the end of the job until its poll was answered, as a share of its duration
 * @param worstDelay the largest of these
 * @param worstBeyond the largest again when the first two seconds do not count
 */
record Outcome(double polls, double delay, double worstDelay, double worstBeyond) {

  private static final double FREE_SECONDS = 2;

  /** Polls one job until an answer tells that it has ended. */
  static Outcome of(SimulatedJob job, Polling.Strategy strategy, double medianLatency) {
    Network network = new Network(job.networkSeed(), medianLatency);
    Polling polling = strategy.begin(job.id());
    // The server starts the job, or looks at it, half-way between request and answer.
    double started = network.latency() / 2;
    double now = started + polling.first();
    for (int polls = 1; ; polls++) {
      double latency = network.latency();
      double looked = now + latency / 2;
      now += latency;
      if (looked >= job.duration()) {
        double late = now - job.duration();
        double beyond = (late - FREE_SECONDS) / job.duration();
        return new Outcome(polls, late / job.duration(), late / job.duration(), beyond);
      }
      now += polling.next(now - started, job.curve().at(looked / job.duration()));
    }
  }

  /** Polls many jobs. */
  static Outcome of(
      Collection<SimulatedJob> jobs, Polling.Strategy strategy, double medianLatency) {
    return mean(jobs.stream().map(job -> of(job, strategy, medianLatency)).toList());
  }

  static Outcome mean(List<Outcome> outcomes) {
    return new Outcome(
        outcomes.stream().mapToDouble(Outcome::polls).average().orElseThrow(),
        outcomes.stream().mapToDouble(Outcome::delay).average().orElseThrow(),
        outcomes.stream().mapToDouble(Outcome::worstDelay).max().orElseThrow(),
        outcomes.stream().mapToDouble(Outcome::worstBeyond).max().orElseThrow());
  }
}
