package io.scrollexport.playground.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scrollexport.simulator.wire.Exchange;
import io.scrollexport.simulator.wire.Half;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final String PROGRESS =
      "{\"status\":\"incomplete\",\"step\":2,\"totalSteps\":4,\"stepProgress\":0}";
  private static final String ERROR = "{\"status\":400,\"message\":\"No such template\"}";

  @Test
  void isNoRefusalWhileAnExportGoesOn() {
    assertThat(of(rendering(PROGRESS))).isEqualTo(new Outcome("step 2 of 4 · 25 %", false));
  }

  @Test
  void isARefusalWhereNothingOrAnErrorWasRendered() {
    assertThat(of(rendering())).isEqualTo(new Outcome("MACRO_NOT_RENDERED", true));
    assertThat(of(rendering(ERROR))).isEqualTo(new Outcome("400: No such template", true));
    assertThat(of(rendering("{\"status\":\"cancelled\"}")))
        .isEqualTo(new Outcome("cancelled", true));
  }

  @Test
  void isTheRefusalAmongSeveralAnswers() {
    assertThat(of(rendering(PROGRESS, ERROR)))
        .isEqualTo(new Outcome("400: No such template and 1 more", true));
  }

  @Test
  void saysNothingOfARenderingThatIsNotThereInWhole() {
    assertThat(of("{\"status\":\"WORKING\"}")).isEqualTo(new Outcome("WORKING", false));
    assertThat(of("{\"status\":\"FAILED\",\"error\":\"No.\"}"))
        .isEqualTo(new Outcome("FAILED", true));
    assertThat(of("{\"value\":\"<div>the beg")).isEqualTo(new Outcome(null, false));
  }

  private static String rendering(String... answers) {
    String html =
        Stream.of(answers)
            .map(answer -> "<code class=\"success\">" + answer + "</code>")
            .collect(Collectors.joining("", "<div>", "</div>"));
    return JsonNodeFactory.instance.objectNode().put("value", html).toString();
  }

  private static Outcome of(String body) {
    Half response = new Half(List.of(), body, false, body.length(), body.length());
    return Outcome.rendered(
        new Exchange(
            1,
            Instant.EPOCH,
            Duration.ZERO,
            "POST",
            "/",
            200,
            new Half(List.of(), null, false, 0, 0),
            response,
            null),
        MacroCall.answers(body));
  }
}
