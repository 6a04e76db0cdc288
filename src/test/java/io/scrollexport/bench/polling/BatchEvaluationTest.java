package io.scrollexport.bench.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.bench.polling.BatchEvaluation.Cost;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import org.junit.jupiter.api.Test;

/** A hundred jobs, so that a plan for many that has become worse does not pass. */
class BatchEvaluationTest {

  private static final int JOBS = 100;
  private static final PollPlan PLAN = new PollPlan(PollBounds.DEFAULT);
  private static final Cost ALONE = BatchEvaluation.alone(JOBS);

  @Test
  void fiftyARequestFromThreeTenthsOfASecondTakeATenthAndATwentiethOfEachJob() {
    Cost cost = BatchEvaluation.together(JOBS, 50, BatchEvaluation.SOONER);

    assertThat(cost.requests()).isLessThan(0.10 * ALONE.requests());
    assertThat(cost.delay()).isLessThan(0.05);
  }

  @Test
  void fiftyARequestTakeATenthAndAreSeenAsEarlyAsOneByOne() {
    Cost cost = BatchEvaluation.together(JOBS, 50, PLAN);

    assertThat(cost.requests()).isLessThan(0.10 * ALONE.requests());
    assertThat(cost.delay()).isLessThan(ALONE.delay() + 0.005);
  }

  @Test
  void tenARequestTakeAnEighth() {
    assertThat(BatchEvaluation.together(JOBS, 10, PLAN).requests())
        .isLessThan(0.125 * ALONE.requests());
  }
}
