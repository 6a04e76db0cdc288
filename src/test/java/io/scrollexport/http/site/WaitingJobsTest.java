package io.scrollexport.http.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingJobsTest {

  private static final Duration ASKED = Duration.ofSeconds(3);

  private final WaitingJobs jobs = new WaitingJobs();
  private final Random random = new Random(7);
  private long now = Long.MAX_VALUE - 1_000_000; // Such clocks may run over.

  @Test
  void aJobThatWaitsAloneWaitsAsLongAsItWasAskedEachTime() {
    for (int time = 0; time < 20; time++) {
      refused();
      assertThat(turn("one")).isEqualTo(ASKED);
      pass(ASKED);
    }
  }

  @Test
  void aJobThatComesBackTooEarlyIsNotTakenForTwo() {
    turn("one");
    pass(Duration.ofSeconds(1));

    assertThat(jobs.turn("one", Duration.ofSeconds(2), now, random)).hasSeconds(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 20, 120})
  void manyComeBackOverTimeTheWiderTheMore(int count) {
    List<Duration> waits = turns(count);

    assertThat(waits.getFirst()).isEqualTo(ASKED);
    assertThat(waits).isSorted().doesNotHaveDuplicates();
    for (int others = 0; others < count; others++) {
      assertThat(waits.get(others))
          .isBetween(ASKED, ASKED.plus(Duration.ofMillis(500).multipliedBy(others)));
    }
    assertThat(busiestSecond(waits)).isLessThanOrEqualTo(11);
  }

  @Test
  void nobodyWaitsForOthersLongerThanAMinute() {
    List<Duration> waits = turns(2_000);

    assertThat(waits.stream().max(Duration::compareTo).orElseThrow())
        .isLessThan(ASKED.plus(Duration.ofMinutes(1)));
    assertThat(busiestSecond(waits)).isLessThan(60);
  }

  @Test
  void whoeverIsBackIsNotWaitedFor() {
    turns(100);
    pass(Duration.ofMinutes(1));

    assertThat(turn("late")).isEqualTo(ASKED);
  }

  @Test
  void eachFurtherRefusalInARowDoublesTheWaitWhereOthersWait() {
    List<Duration> waits = new ArrayList<>();
    for (int refusal = 0; refusal < 6; refusal++) {
      refused();
      jobs.turn("other", Duration.ofMinutes(9), now, random);
      waits.add(turn("one"));
      pass(Duration.ofMillis(1));
    }

    assertThat(waits.stream().map(Duration::toSeconds).toList())
        .containsExactly(3L, 6L, 12L, 24L, 24L, 24L);
  }

  @Test
  void noDoublingLeadsBeyondTenMinutes() {
    refused();
    refused();
    turn("other");

    assertThat(jobs.turn("one", Duration.ofMinutes(9), now, random))
        .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(10).plusMillis(500));
  }

  @Test
  void anAnswerEndsTheRow() {
    refused();
    refused();
    jobs.accepted(now);
    refused();
    turn("other");

    assertThat(turn("one")).hasSeconds(3);
  }

  @Test
  void requestsThatWereUnderWayTogetherAreRefusedOnce() {
    long sent = now;
    pass(Duration.ofMillis(50));
    jobs.refused(sent, now);
    pass(Duration.ofMillis(50));
    jobs.accepted(sent);
    jobs.refused(sent, now);
    turn("other");

    assertThat(turn("one")).hasSeconds(3);
  }

  private List<Duration> turns(int count) {
    List<Duration> waits = new ArrayList<>();
    for (int job = 0; job < count; job++) {
      waits.add(turn("job " + job));
    }
    return waits;
  }

  private Duration turn(String job) {
    return jobs.turn(job, ASKED, now, random);
  }

  private void refused() {
    pass(Duration.ofMillis(1));
    jobs.refused(now, now);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private static long busiestSecond(List<Duration> waits) {
    return waits.stream()
        .collect(Collectors.groupingBy(Duration::toSeconds, Collectors.counting()))
        .values()
        .stream()
        .max(Long::compare)
        .orElseThrow();
  }
}
