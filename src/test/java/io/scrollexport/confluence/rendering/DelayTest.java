package io.scrollexport.confluence.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DelayTest {

  @Test
  void pausesForTheTime() throws Exception {
    long start = System.nanoTime();
    Delay.IN_REAL_TIME.pause(Duration.ofMillis(30));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(30));
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Delay.IN_REAL_TIME.pause(Duration.ofHours(1)))
        .isInstanceOf(InterruptedException.class);
  }
}
