package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.feel.FeelEngineWrapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When process {@code scroll-export-batch} starts more at once. */
class MoreToStartTest {

  private static final String CONDITION =
      Bpmn.readModelFromFile(Path.of("bpmn", "scroll-export-batch.bpmn").toFile())
          .<SequenceFlow>getModelElementById("MoreToStart")
          .getConditionExpression()
          .getTextContent();

  private static Object startsMore(Object maxOpen, int waiting, int underWay, boolean throttled) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("maxOpen", maxOpen);
    variables.put(
        "batch", Map.of("waiting", waiting, "open", waiting + underWay, "throttled", throttled));
    return new FeelEngineWrapper().evaluate(CONDITION, Object.class, variables);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 19, false, true",
    "1, 20, false, false",
    "0, 19, false, false",
    "1, 0, true, false"
  })
  void whilePagesWaitAndTheSiteLetsThemInAndThereIsRoom(
      int waiting, int underWay, boolean throttled, boolean expected) {
    assertThat(startsMore(20, waiting, underWay, throttled)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", " 20 ", "20\t"})
  void takesANumberAsTheConnectorDoes(String maxOpen) {
    assertThat(startsMore(maxOpen, 1, 19, false)).isEqualTo(true);
    assertThat(startsMore(maxOpen, 1, 20, false)).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void takesAHundredWhereNothingIsSaid(String maxOpen) {
    assertThat(startsMore(maxOpen, 1, 99, false)).isEqualTo(true);
    assertThat(startsMore(null, 1, 99, false)).isEqualTo(true);
    assertThat(startsMore(maxOpen, 1, 100, false)).isEqualTo(false);
    assertThat(startsMore(null, 1, 100, false)).isEqualTo(false);
  }
}
