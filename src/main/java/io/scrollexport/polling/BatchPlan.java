package io.scrollexport.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides when to ask for which of many jobs, where one request has room for several. Each job has
 * the plan that it would have by itself; a request that is made for those that are due takes others
 * along. Pure: the same input gives the same plan. The reasoning and the figures stand in {@code
 * docs/polling.md}.
 *
 * @param plan of one job
 * @param perRequest how many jobs a request has room for
 */
public record BatchPlan(PollPlan plan, int perRequest) {

  /**
   * Which jobs to ask for, the most urgent first: those that are due before there may be a next
   * call, and the soonest of the others where the last request has room. So none is seen later than
   * by its own plan. Before the time that was told, it is all.
   *
   * @param told when the next poll was said to be worth it; absent where nobody said
   * @return places in the list
   */
  public List<Integer> toAsk(List<PlannedPoll> jobs, @Nullable Instant told, Instant now) {
    List<Integer> byUrgency =
        IntStream.range(0, jobs.size())
            .boxed()
            .sorted(Comparator.comparing(place -> jobs.get(place).due()))
            .toList();
    if (told != null && now.isBefore(told)) {
      return byUrgency;
    }
    Instant next = now.plus(plan.bounds().shortest());
    int due = (int) jobs.stream().filter(job -> job.due().isBefore(next)).count();
    int room = Math.ceilDiv(due, perRequest) * perRequest;
    return byUrgency.subList(0, Math.min(byUrgency.size(), room));
  }

  /** How long to wait until the first of the jobs is worth a look; there is at least one. */
  public Duration untilNext(List<PlannedPoll> jobs, Instant now) {
    Instant first = jobs.stream().map(PlannedPoll::due).min(Comparator.naturalOrder()).orElse(now);
    return plan.bounds().nearest(Duration.between(now, first));
  }

  /** The same after a request that failed: no sooner than the most frequent of them is asked. */
  public Duration untilNextAfterFailure(List<PlannedPoll> jobs) {
    Duration shortest =
        jobs.stream().map(PlannedPoll::delay).min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return plan.bounds().nearest(shortest);
  }
}
