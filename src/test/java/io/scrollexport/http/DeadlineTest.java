package io.scrollexport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 5);

  private void pass(Duration time) {
    ticks.addAndGet(time.toNanos());
  }

  @Test
  void leavesEachStepWhatTheOthersDidNotTake() throws Exception {
    Deadline deadline = Deadline.after(MINUTE, ticks::get);
    assertThat(deadline.left(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(20));

    pass(Duration.ofSeconds(50));

    assertThat(deadline.left(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(10));
    assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void isOverFromItsLastMomentOn() {
    Deadline deadline = Deadline.after(MINUTE, ticks::get);

    pass(MINUTE.minusNanos(1));
    assertThat(deadline.isOver()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(deadline.isOver()).isTrue();
    pass(Duration.ofDays(1));

    assertThat(deadline.left()).isZero();
    assertThatThrownBy(() -> deadline.left(MINUTE))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessageContaining("PT1M");
  }

  @Test
  void givesAPartOfAnOperationNoMoreThanTheOperationHas() {
    Deadline deadline = Deadline.after(MINUTE, ticks::get);
    pass(Duration.ofSeconds(50));

    assertThat(deadline.within(MINUTE)).isSameAs(deadline);
    assertThat(deadline.within(Duration.ofSeconds(5)).left()).isEqualTo(Duration.ofSeconds(5));
    assertThat(deadline.within(Duration.ofSeconds(5)).limit()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void takesAnyLength() {
    assertThat(Deadline.after(Duration.ofSeconds(Long.MAX_VALUE)).left()).isPositive();
  }
}
