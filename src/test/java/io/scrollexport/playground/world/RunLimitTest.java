package io.scrollexport.playground.world;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.playground.api.Refusal;
import org.junit.jupiter.api.Test;

class RunLimitTest {
  @Test
  void letsFiveHundredRunsGoOnAtATime() {
    assertThatCode(() -> new RunLimit(() -> 499).checkRoom()).doesNotThrowAnyException();
    assertThatThrownBy(() -> new RunLimit(() -> 500).checkRoom())
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> org.assertj.core.api.Assertions.assertThat(refusal.status()).isEqualTo(429));
  }
}
