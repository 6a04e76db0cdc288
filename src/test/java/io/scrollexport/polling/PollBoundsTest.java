package io.scrollexport.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollBoundsTest {

  @ParameterizedTest
  @CsvSource({"PT0S, PT30S", "PT-1S, PT30S", "PT0.099S, PT30S", "PT1S, PT2M0.001S", "PT5S, PT4S"})
  void boundsOutOfRangeOrOrderAreRefused(Duration shortest, Duration longest) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PollBounds(shortest, longest));
  }

  @ParameterizedTest
  @CsvSource({"PT0.1S, PT2M", "PT7S, PT7S"})
  void boundsMayMeetTheirLimits(Duration shortest, Duration longest) {
    assertThat(new PollBounds(shortest, longest).longest()).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, PT1S",
    "1.2345, PT1.23S",
    "12, PT12S",
    "30.01, PT30S",
    "-5, PT1S",
    "NaN, PT1S",
    "Infinity, PT30S",
    "-Infinity, PT1S"
  })
  void anyNumberOfSecondsBecomesAnAllowedWait(double seconds, Duration delay) {
    assertThat(PollBounds.DEFAULT.nearest(seconds)).isEqualTo(delay);
  }

  @Test
  void theDefaultIsOneSecondToHalfAMinute() {
    assertThat(PollBounds.DEFAULT)
        .isEqualTo(new PollBounds(Duration.ofSeconds(1), Duration.ofSeconds(30)));
  }
}
