package io.scrollexport.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.feel.FeelEngineWrapper;
import io.camunda.connector.runtime.core.outbound.ErrorExpressionJobContext;
import io.camunda.connector.runtime.core.outbound.ErrorExpressionJobContext.ErrorExpressionJob;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorExpressionTest {

  private static final String NOTHING = "null";

  /** As the runtime evaluates it: the response at the top level and as such, then the job. */
  private static String evaluated(Map<String, Object> response) {
    String json =
        new FeelEngineWrapper()
            .evaluateToJson(
                ErrorExpression.text(),
                response,
                Map.of("response", response),
                new ErrorExpressionJobContext(new ErrorExpressionJob(3)));
    return json == null ? NOTHING : json;
  }

  private static String afterFailure(String code, String message) {
    return evaluated(Map.of("error", Map.of("code", code, "message", message, "type", "x")));
  }

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void turnsExactlyTheFailuresThatNoRetryMendsIntoBpmnErrors(FailureCode code) {
    String error = afterFailure(code.name(), code + ": Something to say.");
    if (code == FailureCode.RATE_LIMITED) {
      assertThat(error).contains("\"jobError\"");
    } else if (code.isRetried()) {
      assertThat(error).isEqualTo(NOTHING);
    } else {
      assertThat(error).contains("\"bpmnError\"", code.name(), "Something to say.");
    }
  }

  @Test
  void givesTheEventThatCatchesTheErrorCodeAndMessage() throws JsonProcessingException {
    JsonNode error =
        new ObjectMapper().readTree(afterFailure("NOT_FOUND", "NOT_FOUND: Nothing there."));

    assertThat(error.at("/variables/error/code").asText()).isEqualTo("NOT_FOUND");
    assertThat(error.at("/variables/error/message").asText())
        .isEqualTo("NOT_FOUND: Nothing there.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 37, 600})
  void readsTheWaitFromTheConnectorsOwnMessage(int seconds) {
    ExportException failure =
        StatusFailure.of(
            429,
            new Purpose("The site", "render", "Check it."),
            RemoteText.of("tried again after 9 seconds, it says"),
            Optional.of(Duration.ofSeconds(seconds)));

    assertThat(afterFailure("RATE_LIMITED", String.valueOf(failure.getMessage())))
        .contains("\"retries\":3")
        .contains("\"retryBackoff\":\"" + Duration.ofSeconds(seconds) + "\"");
  }

  @Test
  void waitsAMinuteWhereTheMessageDoesNotSay() {
    assertThat(afterFailure("RATE_LIMITED", "RATE_LIMITED: Slow down."))
        .contains("\"retries\":3", "\"retryBackoff\":\"PT1M\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "status", "error"})
  void saysNothingAboutASuccess(String field) {
    assertThat(evaluated(Map.of(field, "complete", "message", "all is well"))).isEqualTo(NOTHING);
  }

  @Test
  void leavesFailuresWithoutACodeToTheRuntime() {
    assertThat(evaluated(Map.of("error", Map.of("type", "x", "message", "unknown"))))
        .isEqualTo(NOTHING);
  }
}
