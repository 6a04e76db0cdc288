package io.scrollexport.connector.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.failure.ExportException;
import io.scrollexport.polling.PollBounds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingInputTest {

  private static PollBounds bounds(String shortest, String longest) {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    variables.put("minPollInterval", shortest).put("maxPollInterval", longest);
    return InputBinding.bind(PollingInput.class, variables).plan().bounds();
  }

  @Test
  void absentBoundsAreTheDefaults() {
    assertThat(bounds(null, "")).isEqualTo(PollBounds.DEFAULT);
  }

  @Test
  void eachBoundIsTakenByItself() {
    assertThat(bounds("PT5S", null))
        .isEqualTo(new PollBounds(Duration.ofSeconds(5), Duration.ofSeconds(30)));
    assertThat(bounds(null, "PT2M"))
        .isEqualTo(new PollBounds(Duration.ofSeconds(1), Duration.ofMinutes(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.05S,      , minPollInterval",
    "PT0.05S, PT10S, minPollInterval",
    "PT31S,        , minPollInterval",
    "PT20S,   PT10S, maxPollInterval",
    "PT20S,   PT3M,  maxPollInterval",
    ",        PT3M,  maxPollInterval",
    ",        PT0.5S, maxPollInterval"
  })
  void theBoundThatIsWrongIsNamed(String shortest, String longest, String name) {
    assertThatThrownBy(() -> bounds(shortest, longest))
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith("INVALID_INPUT: " + name + " ");
  }
}
