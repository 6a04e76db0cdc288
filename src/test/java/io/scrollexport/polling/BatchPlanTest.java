package io.scrollexport.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final BatchPlan PLAN = new BatchPlan(new PollPlan(PollBounds.DEFAULT), 2);

  @Test
  void asksForThoseThatAreDueAndNoMoreWhereRequestsAreFull() {
    assertThat(PLAN.toAsk(due(5, -1, 3, -2, 9), null, NOW)).containsExactly(3, 1);
  }

  @Test
  void fillsTheLastRequestWithTheSoonest() {
    assertThat(PLAN.toAsk(due(5, -1, 3, -2, 0, 9), null, NOW)).containsExactly(3, 1, 4, 2);
  }

  @Test
  void asksForNoneWhereNoneIsDue() {
    assertThat(PLAN.toAsk(due(5, 3), null, NOW)).isEmpty();
  }

  @Test
  void asksForAllBeforeTheTimeThatWasTold() {
    assertThat(PLAN.toAsk(due(5, 3, 9), NOW.plusSeconds(3), NOW)).containsExactly(1, 0, 2);
  }

  @Test
  void noJobIsSeenLaterThanByItsOwnPlan() {
    assertThat(PLAN.untilNext(due(9, 5, 20), NOW)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void theFirstWaitStaysWithinItsBounds() {
    assertThat(PLAN.untilNext(due(-5, 20), NOW)).isEqualTo(PollBounds.DEFAULT.shortest());
    assertThat(PLAN.untilNext(due(500), NOW)).isEqualTo(PollBounds.DEFAULT.longest());
  }

  /** Jobs whose polls are due in so many seconds, or were. */
  private static List<PlannedPoll> due(int... seconds) {
    return Arrays.stream(seconds).mapToObj(BatchPlanTest::job).toList();
  }

  private static PlannedPoll job(int seconds) {
    PollHistory history = new PollHistory("job", 1, NOW.minusSeconds(60), 0, null, PlanState.EMPTY);
    return new PlannedPoll(history, NOW.minusSeconds(30), Duration.ofSeconds(30L + seconds));
  }
}
