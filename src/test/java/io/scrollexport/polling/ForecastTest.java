package io.scrollexport.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void aSteadyPaceGivesANarrowWindowAroundTheEnd() {
    // 100 s in all, of which 50 have passed.
    Forecast forecast = forecast(40, new Progress(1, 1, 40), 50, new Progress(1, 1, 50));

    assertThat(forecast.earliest()).isBetween(48.0, 50.0);
    assertThat(forecast.latest()).isBetween(50.0, 50.1);
    assertThat(forecast.agreement()).isBetween(0.97, 1.0);
  }

  @Test
  void aJobThatStandsStillMayEndWhenItMovesAgainOrNever() {
    Forecast forecast = forecast(20, new Progress(4, 5, 50), 50, new Progress(4, 5, 50));

    assertThat(forecast.earliest()).isBetween(20.0, 22.0);
    assertThat(forecast.latest()).isGreaterThan(4000);
    assertThat(forecast.agreement()).isLessThan(0.01);
  }

  @Test
  void aJobThatFallsBackHasNoLatestEnd() {
    Forecast forecast = forecast(20, new Progress(1, 1, 40), 50, new Progress(1, 1, 30));

    assertThat(forecast.latest()).isInfinite();
    assertThat(forecast.agreement()).isZero();
  }

  @Test
  void aJobThatHasSpedUpMayEndAtItsNewPace() {
    // Half in 90 s, then a quarter in 10 s: the rest takes 10 s more, or 33 s.
    Forecast forecast = forecast(90, new Progress(1, 1, 50), 100, new Progress(1, 1, 75));

    assertThat(forecast.earliest()).isBetween(9.0, 11.0);
    assertThat(forecast.latest()).isBetween(33.0, 34.0);
  }

  @Test
  void stepsWithoutPercentLeaveAWideWindow() {
    // Step 3 of 4 after 60 s: the end comes between 80 s and 120 s, sooner or later.
    Forecast forecast = Forecast.of(started(), START.plusSeconds(60), new Progress(3, 4, 0));

    assertThat(forecast).isNotNull();
    assertThat(forecast.earliest()).isBetween(20.0, 25.0);
    assertThat(forecast.latest()).isBetween(59.9, 60.1);
  }

  @Test
  void aStepThatHasJustBegunIsExactWherePercentAreKnown() {
    Forecast forecast = forecast(30, new Progress(2, 4, 20), 60, new Progress(3, 4, 0));

    assertThat(forecast.earliest()).isBetween(49.0, 60.0);
  }

  @Test
  void aJobThatHasJustBegunHasNoForecast() {
    assertThat(Forecast.of(started(), START.plusSeconds(50), new Progress(1, 3, 0))).isNull();
  }

  @Test
  void workThatIsDoneMayEndAtOnce() {
    Forecast forecast = forecast(50, new Progress(3, 3, 100), 51, new Progress(3, 3, 100));

    assertThat(forecast.earliest()).isZero();
  }

  @Test
  void progressWithoutItsTimeCountsFromTheStart() {
    PollHistory before = new PollHistory("job", 1, START, 40, new Progress(1, 1, 40), state(null));

    assertThat(Forecast.of(before, START.plusSeconds(50), new Progress(1, 1, 50)))
        .isEqualTo(Forecast.of(started(), START.plusSeconds(50), new Progress(1, 1, 50)));
  }

  private static Forecast forecast(int earlier, Progress then, int seconds, Progress now) {
    PollHistory before = started().answered(START.plusSeconds(earlier), then);
    Forecast forecast = Forecast.of(before, START.plusSeconds(seconds), now);
    assertThat(forecast).isNotNull();
    return forecast;
  }

  private static PollHistory started() {
    return PollHistory.startedAt("job", START);
  }

  private static PlanState state(@Nullable Instant observedAt) {
    return new PlanState(observedAt, null, 0, true, null);
  }
}
