package io.scrollexport.connector.input.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

  @ParameterizedTest
  @CsvSource({
    "P1M, P31D",
    "P1Y, P366D",
    "P2W, P14D",
    "P7D, P7D",
    "PT30M, PT30M",
    "P1Y2M1W3DT4H0.5S, P438DT4H0.5S",
    "p1m, P31D",
    "' P1D ', P1D",
    "P100Y, P36600D"
  })
  void neverEndsSoonerThanTheCalendarSays(String text, Duration duration) {
    assertThat(InputFormat.lifetime(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P1",
        "1D",
        "30 days",
        "PT0S",
        "P0Y",
        "-P1D",
        "P-1M",
        "P1M-1D",
        "P1YT",
        "P101Y",
        "P99999999999Y",
        "PT9223372036854775807S",
        "P1Y2Y",
        "PT1M1H"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> InputFormat.lifetime(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be a positive ISO 8601 duration");
  }
}
