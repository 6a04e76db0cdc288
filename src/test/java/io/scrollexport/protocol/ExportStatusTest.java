package io.scrollexport.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportStatusTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "running, 1, 3, 0, 0",
    "running, 1, 3, 50, 16",
    "running, 1, 3, 100, 33",
    "running, 2, 3, 0, 33",
    "running, 2, 3, 99, 66",
    "running, 3, 3, 100, 100",
    "running, 1, 1, 7, 7",
    "running, 2, 7, 33, 19",
    "complete, 1, 3, 0, 100",
    "complete, , , , 100",
    "error, 2, 4, 50, 37",
    "cancelled, 2, 4, 50, 37",
    // Numbers that make no sense never give less than 0, more than 100, or a failure.
    "running, 0, 3, 50, 0",
    "running, -1, 3, 50, 0",
    "running, 5, 3, 50, 83",
    "running, 1, 0, 50, 0",
    "running, 1, -3, 50, 0",
    "running, 2, 4, 250, 50",
    "running, 2, 4, -50, 25",
    "running, 2147483647, 2147483647, 100, 100",
    "running, , 3, 50, 0",
    "running, 2, , 50, 0",
    "running, 2, 4, , 25",
  })
  void countsProgressOverAllSteps(
      String word, Integer step, Integer totalSteps, Integer stepProgress, int progress) {
    assertThat(new ExportStatus(word, step, totalSteps, stepProgress, null, null).progress())
        .isEqualTo(progress);
  }

  @Property
  void progressFollowsTheFormula(
      @ForAll("steps") int totalSteps, @ForAll("steps") int step, @ForAll("percents") int percent) {
    int current = Math.min(step, totalSteps);
    double exact = ((current - 1) + percent / 100.0) / totalSteps * 100;

    assertThat(new ExportStatus("x", current, totalSteps, percent, null, null).progress())
        .isEqualTo((int) Math.floor(exact + 1e-9));
  }

  @Property
  void progressIsAlwaysAPercentage(@ForAll int step, @ForAll int total, @ForAll int percent) {
    assertThat(new ExportStatus("x", step, total, percent, null, null).progress())
        .isBetween(0, 100);
  }

  @Provide
  Arbitrary<Integer> steps() {
    return Arbitraries.integers().between(1, 50);
  }

  @Provide
  Arbitrary<Integer> percents() {
    return Arbitraries.integers().between(0, 100);
  }

  @ParameterizedTest
  @CsvSource({
    "complete, COMPLETE",
    "error, FAILED",
    "cancelled, CANCELLED",
    "queued, RUNNING",
    "Complete, RUNNING",
    "anything newer, RUNNING",
  })
  void onlyTheThreeFinalWordsEndAJob(String word, ExportStatus.Stage stage) {
    assertThat(new ExportStatus(word, null, null, null, null, null).stage()).isEqualTo(stage);
  }

  @Test
  void readsWhateverIsThereAndIgnoresTheRest() throws Exception {
    assertThat(
            ExportStatus.from(
                mapper.readTree(
                    """
                    {"status":"running","step":2.0,"totalSteps":"3","stepProgress":1e99,
                     "downloadUrl":"","message":" ","newer":{"step":1}}""")))
        .isEqualTo(new ExportStatus("running", 2, 3, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"status\":null}", "{\"status\":\"\"}", "{\"status\":{}}", "[]", "7"})
  void withoutAWordThereIsNoStatus(String json) throws Exception {
    assertThat(ExportStatus.from(mapper.readTree(json))).isNull();
  }

  @Test
  void hidesTheDownloadUrl() {
    assertThat(new ExportStatus("complete", 3, 3, 100, "https://x.example/?jwt=abc", "m"))
        .hasToString("ExportStatus[complete, 3/3, 100 %]");
  }
}
