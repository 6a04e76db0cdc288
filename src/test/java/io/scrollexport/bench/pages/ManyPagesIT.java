package io.scrollexport.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the comparison of many pages runs, and what it shows on any machine. */
class ManyPagesIT {

  @Test
  void pagesTogetherTakeFewerRequestsAndRecordsThanOneByOneOrByHand() {
    Sizes sizes = Sizes.mixed(12, Duration.ofSeconds(1), Duration.ofSeconds(6));

    List<Cost> costs =
        ManyPages.measure(
            List.of(Way.TOGETHER, Way.ONE_BY_ONE, Way.BY_HAND), sizes, Duration.ofMillis(20));

    Cost together = costs.getFirst();
    assertThat(costs)
        .extracting(Cost::way)
        .containsExactly(Way.TOGETHER, Way.ONE_BY_ONE, Way.BY_HAND);
    assertThat(costs.subList(1, 3))
        .allMatch(other -> together.requests() < other.requests())
        .allMatch(other -> together.records() < other.records());
    assertThat(costs).allMatch(cost -> cost.delay() > 0 && cost.worstDelay() < 30);
  }
}
