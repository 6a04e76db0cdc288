package io.scrollexport.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides when to ask for which of many jobs, where one request has room for several. Each job has
 * the plan that it would have by itself; polls that lie close together are made one. Pure: the same
 * input gives the same plan. The reasoning and the figures stand in {@code docs/polling.md}.
 *
 * @param plan of one job
 * @param perRequest how many jobs a request has room for
 */
public record BatchPlan(PollPlan plan, int perRequest) {

  /**
   * A poll may come earlier than planned by this share of its wait, so that it is none of its own.
   */
  private static final double EARLY = 0.15;

  /** And later by this share, for the same reason. */
  private static final double LATE = 0.1;

  /** A job that was started just now. */
  public JobPoll started(String jobId, Instant now) {
    return JobPoll.of(plan.start(jobId, now), now);
  }

  /**
   * A job that was asked for and goes on.
   *
   * @param reported absent when the answer said nothing of use about progress
   */
  public JobPoll answered(JobPoll before, Instant now, @Nullable Progress reported) {
    return JobPoll.of(plan.next(before.history(), now, reported), now);
  }

  /**
   * Which jobs to ask for, the most urgent first: those that are due, those that are due soon, and
   * what has room beside them in the last request. Before the time that was told, it is all.
   *
   * @param told when the next poll was said to be worth it; absent where nobody said
   * @return places in the list
   */
  public List<Integer> toAsk(List<JobPoll> jobs, @Nullable Instant told, Instant now) {
    Comparator<JobPoll> urgency =
        Comparator.<JobPoll, Boolean>comparing(job -> !isDue(job, now))
            .thenComparing(job -> !isSoon(job, now))
            .thenComparing(JobPoll::due);
    List<Integer> byUrgency =
        IntStream.range(0, jobs.size())
            .boxed()
            .sorted(Comparator.comparing(jobs::get, urgency))
            .toList();
    if (told != null && now.isBefore(told)) {
      return byUrgency;
    }
    long soon = jobs.stream().filter(job -> isSoon(job, now)).count();
    long whole = (soon + perRequest - 1) / perRequest * perRequest;
    return byUrgency.subList(0, (int) Math.min(byUrgency.size(), whole));
  }

  private static boolean isDue(JobPoll job, Instant now) {
    return !now.isBefore(job.due());
  }

  private static boolean isSoon(JobPoll job, Instant now) {
    return !now.isBefore(job.due().minus(share(job, EARLY)));
  }

  /** How long to wait until the first of the jobs is worth a look; there is at least one. */
  public Duration untilNext(List<JobPoll> jobs, Instant now) {
    Instant first =
        jobs.stream()
            .map(job -> job.due().plus(share(job, LATE)))
            .min(Comparator.naturalOrder())
            .orElse(now);
    return plan.bounds().nearest(Duration.between(now, first));
  }

  /** The same after a request that failed: no sooner than the most frequent of them is asked. */
  public Duration untilNextAfterFailure(List<JobPoll> jobs) {
    Duration shortest =
        jobs.stream().map(JobPoll::delay).min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return plan.bounds().nearest(shortest);
  }

  private static Duration share(JobPoll job, double share) {
    return Duration.ofMillis(Math.round(share * job.delay().toMillis()));
  }
}
