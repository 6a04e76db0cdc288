package io.scrollexport.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.scrollexport.remote.RemoteJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollPlanTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final String JOB = "0f517c20-3e5d-42c0-8021-0cb5e2c168ea";
  private final PollPlan plan = new PollPlan(PollBounds.DEFAULT);

  @Test
  void theFirstPollComesSoonAndIsSpread() {
    List<Duration> delays = jobs(1000).map(job -> plan.start(job, START).delay()).toList();

    assertThat(delays)
        .allSatisfy(
            each -> assertThat(each).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250)));
    for (int part = 0; part < 5; part++) {
      long from = 1000 + 50 * part;
      assertThat(delays)
          .filteredOn(each -> each.toMillis() >= from && each.toMillis() < from + 50)
          .hasSizeBetween(100, 300);
    }
  }

  @Test
  void jobsThatStartTogetherDriftApart() {
    Map<Long, Long> perSecond =
        jobs(1000)
            .flatMap(job -> polls(job, seconds -> null, 160).stream())
            .collect(Collectors.groupingBy(Double::longValue, Collectors.counting()));

    // Without a spread there would be seconds with 1000 polls and many with none.
    for (long second = 80; second < 160; second++) {
      assertThat(perSecond.get(second)).isBetween(5L, 200L);
    }
  }

  @Test
  void waitsOfJobsOfOneAgeLieEvenlyATenthAroundThePlannedOne() {
    List<Double> waits =
        jobs(1000)
            .map(job -> PollHistory.startedAt(job, START))
            .map(before -> plan.next(before, START.plusSeconds(100), null))
            .map(poll -> seconds(poll.delay()))
            .toList();

    // Half of the shortest wait, and 0.135 seconds for each second of the age.
    double planned = 0.5 + 13.5;
    assertThat(Collections.min(waits)).isBetween(0.9 * planned - 0.01, 0.91 * planned);
    assertThat(Collections.max(waits)).isBetween(1.09 * planned, 1.1 * planned + 0.01);
    assertThat(waits).filteredOn(wait -> wait < planned).hasSizeBetween(400, 600);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 100, 180})
  void withoutProgressTheWaitGrowsWithTheAge(int age) {
    Duration delay = plan.next(started(), START.plusSeconds(age), null).delay();

    assertThat(seconds(delay)).isBetween(0.12 * age, 1 + 0.15 * age);
  }

  @Test
  void anOldJobIsPolledAtTheLongestWait() {
    assertThat(plan.next(started(), START.plusSeconds(1200), null).delay())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aSteadyJobIsSeenAtItsEnd() {
    DoubleFunction<Progress> linear = seconds -> new Progress(1, 1, (int) Math.min(99, seconds));

    List<Double> polls = polls(JOB, linear, 100);

    assertThat(polls).hasSizeLessThan(30);
    assertThat(polls.getLast()).isBetween(100.0, 102.0);
  }

  @Test
  void anEndOutOfSightChangesNothing() {
    Progress early = new Progress(1, 5, 20);
    Instant now = START.plusSeconds(60);

    assertThat(plan.next(started(), now, early).delay())
        .isEqualTo(plan.next(started(), now, null).delay());
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100})
  void waitsGrowAgainWhereTheLastPercentLasts(int stuckAt) {
    DoubleFunction<Progress> stuck =
        seconds -> new Progress(1, 1, (int) Math.min(stuckAt, 5 * seconds));

    List<Double> polls = polls(JOB, stuck, 600);
    List<Double> blind = polls(JOB, seconds -> null, 600);

    assertThat(polls).hasSizeLessThan(blind.size() + 16);
  }

  @Test
  void forecastsThatFailedOftenChangeNothing() {
    PlanState distrust = new PlanState(START.plusSeconds(58), null, 17, true, null);
    PollHistory before = new PollHistory(JOB, 20, START, 94, new Progress(1, 1, 94), distrust);
    Instant now = START.plusSeconds(60);

    assertThat(plan.next(before, now, new Progress(1, 1, 97)).delay())
        .isEqualTo(plan.next(before, now, null).delay());
  }

  @Test
  void aJobOfUnknownAgeIsPolledAtAMiddlePace() {
    PollHistory unknown = PollHistory.from(JOB, "jobId", RemoteJson.missing());

    PlannedPoll planned = plan.next(unknown, START, new Progress(1, 2, 50));

    assertThat(planned.delay()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    assertThat(planned.history().startedAt()).isEqualTo(START);
  }

  @Test
  void aClockThatGoesBackwardsDoesNoHarm() {
    PollHistory before =
        plan.next(started(), START.plusSeconds(50), new Progress(1, 1, 50)).history();

    PlannedPoll planned = plan.next(before, START.minusSeconds(50), new Progress(1, 1, 60));

    assertThat(planned.delay()).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT7S", "PT31S", "PT1M59.999S", "PT2M"})
  void aThrottledPollWaitsAsLongAsTheSiteAsks(Duration asked) {
    assertThat(plan.throttled(started(), START, asked).delay()).isEqualTo(asked);
  }

  @Test
  void noSiteMakesAPollWaitOverTwoMinutesOrUnderTheShortestWait() {
    assertThat(plan.throttled(started(), START, Duration.ofHours(1)).delay())
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(plan.throttled(started(), START, Duration.ofSeconds(-5)).delay())
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void whatASiteAsksForBeyondTwoMinutesIsRemembered() {
    Duration asked = Duration.ofMinutes(5);
    PollHistory first = plan.throttled(started(), START, asked).history();
    Instant later = START.plus(Duration.ofMinutes(2));
    PlannedPoll second = plan.throttled(first, later, first.left(later));

    assertThat(first.left(later)).isEqualTo(Duration.ofMinutes(3));
    assertThat(second.delay()).isEqualTo(Duration.ofMinutes(2));
    assertThat(second.history().left(START.plus(Duration.ofMinutes(4))))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(second.history().left(START.plus(asked))).isZero();
  }

  @Test
  void aPollThatComesInTimeRemembersNoWait() {
    PollHistory history = plan.throttled(started(), START, Duration.ofMinutes(2)).history();

    assertThat(history.left(START)).isZero();
  }

  @Test
  void anAnswerEndsTheWait() {
    PollHistory waiting = plan.throttled(started(), START, Duration.ofMinutes(5)).history();

    assertThat(plan.next(waiting, START.plusSeconds(10), null).history().left(START)).isZero();
  }

  @Test
  void aThrottledPollCountsAndKeepsWhatWasKnown() {
    PollHistory before =
        plan.next(started(), START.plusSeconds(10), new Progress(1, 1, 50)).history();

    PollHistory after =
        plan.throttled(before, START.plusSeconds(20), Duration.ofSeconds(5)).history();

    assertThat(after.polls()).isEqualTo(2);
    assertThat(after).usingRecursiveComparison().ignoringFields("polls").isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void aPlanHasToGrow(double growth) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PollPlan(PollBounds.DEFAULT, growth));
  }

  private static PollHistory started() {
    return PollHistory.startedAt(JOB, START);
  }

  private static Stream<String> jobs(int count) {
    return IntStream.range(0, count).mapToObj(i -> "job-" + i);
  }

  /** The seconds of all polls, up to the first that finds the job ended. */
  private List<Double> polls(
      String job, DoubleFunction<@Nullable Progress> progress, double duration) {
    List<Double> polls = new ArrayList<>();
    PlannedPoll planned = plan.start(job, START);
    double now = 0;
    while (now < duration) {
      now += seconds(planned.delay());
      polls.add(now);
      Instant time = START.plusMillis(Math.round(1000 * now));
      planned = plan.next(planned.history(), time, progress.apply(now));
    }
    return polls;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
