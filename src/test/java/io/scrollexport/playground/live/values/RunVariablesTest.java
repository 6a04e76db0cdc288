package io.scrollexport.playground.live.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunVariablesTest {
  private static final long ROOT = 1;

  private final RunVariables variables = new RunVariables();

  @Test
  void replaceEachOtherByScopeAndName() {
    variables.put(ROOT, null, "a", "1");
    variables.put(2, "Task", "a", "2");
    variables.put(ROOT, null, "a", "3");

    assertThat(variables.value(ROOT, "a").asInt()).isEqualTo(3);
    assertThat(variables.value(2, "a").asInt()).isEqualTo(2);
    assertThat(variables.all()).hasSize(2);
  }

  @Test
  void goWithTheirScope() {
    variables.put(2, "Task", "a", "2");
    variables.end(2);

    assertThat(variables.all()).isEmpty();
  }

  @Test
  void areCutWhereTheyAreLong() {
    var variable = variables.put(ROOT, null, "long", text(RunVariables.LONGEST));

    assertThat(variable.truncated()).isTrue();
    assertThat(variable.value()).hasSize(RunVariables.LONGEST);
    assertThat(variables.value(ROOT, "long").isMissingNode()).isTrue();
  }

  @Test
  void areCutToTheirBeginningWhereThereAreTooManyLongOnes() {
    for (int i = 0; i < 100; i++) {
      variables.put(ROOT, null, "v" + i, text(200_000));
    }

    assertThat(variables.all().stream().mapToLong(one -> one.value().length()).sum())
        .isLessThan(5_000_000);
    variables.end(ROOT);
    assertThat(variables.put(ROOT, null, "again", text(200_000)).truncated()).isNull();
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }
}
