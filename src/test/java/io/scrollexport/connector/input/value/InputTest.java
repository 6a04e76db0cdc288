package io.scrollexport.connector.input.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");

  private static Input input(String json) {
    return new Input("exportRequest.", "pageId", json(json), false);
  }

  private static JsonNode json(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void countsAsAbsent(String json) {
    assertThat(input(json).isPresent()).isFalse();
    assertThat(input(json).text()).isNull();
    assertThat(input(json).textOr("default")).isEqualTo("default");
    assertThat(input(json).duration()).isNull();
    assertThat(input(json).texts()).isEmpty();
    assertThat(input(json).context()).isEmpty();
    assertThat(input(json).flag(true)).isTrue();
    assertThat(input(json).number(20, 1, 120)).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1376263", "\"1376263\"", "1376263.0"})
  void takesDigitsAsTextOrNumber(String json) {
    assertThat(input(json).text()).isEqualTo("1376263");
  }

  @Test
  void keepsTextAsItIs() {
    assertThat(input("\" Größe & <b> 🚀 \"").text()).isEqualTo(" Größe & <b> 🚀 ");
    assertThat(input("\"PT30M\"").duration()).isEqualTo(Duration.ofMinutes(30));
    assertThat(input("[\"a.example\", \"*.b.example\"]").texts())
        .containsExactly("a.example", "*.b.example");
    assertThat(input("\"a.example\"").texts()).containsExactly("a.example");
    assertThat(input("[\"\", null, \"a.example\", \" \"]").texts()).containsExactly("a.example");
    assertThat(input("\"true\"").flag(false)).isTrue();
    assertThat(input("30").number(20, 1, 120)).isEqualTo(30);
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        wrong("null", Input::required, "is required"),
        wrong("1.5", Input::required, "not a number"),
        wrong("[1]", Input::required, "must be a text, not a list"),
        wrong("{\"a\":1}", Input::required, "must be a text, not a context"),
        wrong("\"a\\nb\"", Input::required, "control characters"),
        wrong("\"a\\ud83d\"", Input::required, "half a character"),
        wrong("\"\\ufffe\"", Input::required, "a number that stands for none"),
        wrong("\"30 minutes\"", Input::duration, "ISO 8601"),
        wrong("\"PT0S\"", Input::duration, "ISO 8601"),
        wrong("\"-PT1S\"", Input::duration, "ISO 8601"),
        wrong("\"yes\"", input -> input.flag(false), "true or false"),
        wrong("0", input -> input.number(1, 1, 9), "from 1 to 9"),
        wrong("10", input -> input.number(1, 1, 9), "from 1 to 9"),
        wrong("1.5", input -> input.number(1, 1, 9), "a whole number from 1 to 9"),
        wrong("[5]", input -> input.number(1, 1, 9), "a whole number from 1 to 9"),
        wrong("\"9999999999\"", input -> input.number(1, 1, 9), "from 1 to 9"),
        wrong("\"text\"", Input::context, "must be a context"),
        wrong("[\"a\", 5.5]", Input::texts, "[2] must be a text"));
  }

  private static Arguments wrong(String json, Consumer<Input> accessor, String explanation) {
    return Arguments.of(json, accessor, explanation);
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void namesItselfWhenWrong(String json, Consumer<Input> accessor, String explanation) {
    assertThatThrownBy(() -> accessor.accept(input(json)))
        .isInstanceOfSatisfying(
            ExportException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.INVALID_INPUT))
        .hasMessageStartingWith("INVALID_INPUT: exportRequest.pageId")
        .hasMessageContaining(explanation);
  }

  @Test
  void refusesTextOfUnreasonableLength() {
    assertThatThrownBy(() -> input("\"" + "x".repeat(16_385) + "\"").text())
        .hasMessageContaining("longer than 16384 characters");
  }

  @Test
  void showsNoValue() {
    assertThat(input("\"s3cret\"")).hasToString("exportRequest.pageId=***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "[1, 2]", "5", "true"})
  void saysWhenAContextIsSomethingElse(String json) {
    ConnectionInput connection =
        InputBinding.bind(ConnectionInput.class, json("{\"authentication\": " + json + "}"));
    assertThatThrownBy(
            () -> connection.authentication().authentication(SITE, new AllowedSites(List.of())))
        .hasMessageStartingWith("INVALID_INPUT: authentication.type stands in something that is ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"authentication\": null}", "{\"authentication\": \"\"}", "[]", "5"})
  void saysWhenTheSignInIsMissing(String json) {
    assertThatThrownBy(
            () ->
                InputBinding.bind(ConnectionInput.class, json(json))
                    .authentication()
                    .authentication(SITE, new AllowedSites(List.of())))
        .hasMessageStartingWith("INVALID_INPUT: authentication.type ");
  }
}
