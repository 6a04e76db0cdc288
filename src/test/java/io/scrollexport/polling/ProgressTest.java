package io.scrollexport.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0, 0",
    "1, 3, 0, 0",
    "1, 3, 99, 33",
    "2, 3, 0, 33",
    "2, 3, 50, 50",
    "3, 3, 99, 99",
    "3, 3, 100, 100",
    "1, 7, 50, 7"
  })
  void percentFollowsTheContract(int step, int totalSteps, int stepProgress, int percent) {
    assertThat(new Progress(step, totalSteps, stepProgress).percent()).isEqualTo(percent);
  }

  @Test
  void wholePercentOfASingleStepIsNotLostToRounding() {
    assertThat(IntStream.rangeClosed(0, 100))
        .allSatisfy(each -> assertThat(new Progress(1, 1, each).percent()).isEqualTo(each));
  }

  @ParameterizedTest
  @CsvSource({", 3, 50", "1, , 50", ", , ", "0, 3, 50", "-1, 3, 50", "1, 0, 50", "1, -3, 50"})
  void stepsThatMakeNoSenseSayNothing(Integer step, Integer totalSteps, Integer stepProgress) {
    assertThat(Progress.of(step, totalSteps, stepProgress)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2, 3, , 2, 0", "2, 3, -7, 2, 0", "2, 3, 101, 2, 100", "4, 3, 50, 3, 50"})
  void oddValuesCountAsTheNearest(
      Integer step, Integer totalSteps, Integer stepProgress, int takenStep, int takenProgress) {
    assertThat(Progress.of(step, totalSteps, stepProgress))
        .isEqualTo(new Progress(takenStep, 3, takenProgress));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "3, 3", "1, 2147483647"})
  void theFirstStepAndTheLastAreStepsAndSoIsEachOfVeryMany(int step, int totalSteps) {
    assertThat(Progress.of(step, totalSteps, 50)).isEqualTo(new Progress(step, totalSteps, 50));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "99, true", "100, false"})
  void onlyPercentBetweenTheEndsOfAStepAreInsideIt(int stepProgress, boolean inside) {
    assertThat(new Progress(2, 4, stepProgress).isInsideStep()).isEqualTo(inside);
  }

  @Test
  void aReportStandsForTheNextPercentToo() {
    Span span = new Progress(2, 4, 50).span(true);

    assertThat(span.least()).isCloseTo(0.375, within(1e-12));
    assertThat(span.most()).isCloseTo(0.3775, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.25, 0.5", "100, 0.5, 0.75"})
  void aStepWithoutPercentStandsForAllOfIt(int stepProgress, double least, double most) {
    Span span = new Progress(2, 4, stepProgress).span(false);

    assertThat(span.least()).isCloseTo(least, within(1e-12));
    assertThat(span.most()).isCloseTo(most, within(1e-12));
  }

  @Test
  void nothingIsBeyondTheEnd() {
    assertThat(new Progress(4, 4, 100).span(true)).isEqualTo(new Span(1, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "2, 1, 0", "1, 1, -1", "1, 1, 101"})
  void noProgressIsMadeOfNonsense(int step, int totalSteps, int stepProgress) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Progress(step, totalSteps, stepProgress));
  }
}
