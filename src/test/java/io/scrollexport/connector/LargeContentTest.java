package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorException;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargeContentTest {

  private static final int LIMIT = 3 * 1024 * 1024 / 2;
  private static final ObjectMapper JSON = new ObjectMapper();
  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.start();

  private final ConnectorCall connector = new ConnectorCall(new ConfluenceMacroConnector());

  private ObjectNode variables(String body, boolean storeAsDocument) {
    confluence.page(
        "90",
        "Large",
        """
        <ac:structured-macro ac:name="noformat" ac:macro-id="m"><ac:plain-text-body>%s</ac:plain-text-body></ac:structured-macro>"""
            .formatted(body));
    ObjectNode variables = Inputs.ofMacro(confluence, "90", "m");
    variables.withObject("/macro").put("storeAsDocument", storeAsDocument);
    return variables;
  }

  private String stored(JsonNode result) {
    return new String(connector.stored(result.path("document")), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"getMacroBody, body", "convertMacroBody, value"})
  void isRefusedWithWordsThatSayWhatToDo(String operation, String field) {
    ObjectNode variables = variables("x".repeat(LIMIT), false);

    assertThatThrownBy(() -> connector.header("resultVariable", "r").run(operation, variables))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.getErrorCode()).isEqualTo("INVALID_REQUEST"))
        .hasMessageMatching("INVALID_REQUEST: The result has 15\\d{5} bytes, and Camunda takes .*")
        .hasMessageContaining(
            "Set macro.storeAsDocument to true, so that '%s' becomes a document; expand less with"
                .formatted(field));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void isMeasuredToTheByte(int over) {
    connector.header("resultVariable", "result");
    int around = "{\"result\":{\"name\":\"noformat\",\"body\":\"\",\"parameters\":{}}}".length();
    ObjectNode variables = variables("x".repeat(LIMIT - around - 2 + over) + "ä", false);

    if (over == 0) {
      assertThat(connector.run("getMacroBody", variables).path("body").asText()).endsWith("xä");
    } else {
      assertThatThrownBy(() -> connector.run("getMacroBody", variables))
          .hasMessageStartingWith("INVALID_REQUEST: ");
    }
  }

  @Test
  void isNotMeasuredWhereAnExpressionPicksFromIt() {
    connector.header("resultExpression", "={name: name}");

    assertThat(
            connector
                .run("getMacroBody", variables("x".repeat(LIMIT), false))
                .path("name")
                .asText())
        .isEqualTo("noformat");
  }

  @ParameterizedTest
  @CsvSource({"getMacroBody, body, macro-body.txt", "convertMacroBody, value, macro-body.html"})
  void becomesADocumentOnRequest(String operation, String field, String fileName) {
    connector.header("resultVariable", "r");

    JsonNode result = connector.run(operation, variables("ä".repeat(LIMIT / 2), true));

    assertThat(result.has(field)).isFalse();
    JsonNode metadata = result.path("document").path("metadata");
    assertThat(metadata.path("fileName").asText()).isEqualTo(fileName);
    assertThat(metadata.path("customProperties").path("contentId").asText()).isEqualTo("90");
    assertThat(metadata.has("expiresAt")).isFalse();
    assertThat(stored(result)).contains("ä".repeat(LIMIT / 2));
  }

  @Test
  void isKeptForAsLongAsTheProcessSays() {
    ObjectNode variables = variables("x", true).put("documentTimeToLive", "P30D");

    JsonNode result = connector.run("convertMacroBody", variables);

    assertThat(result.path("document").path("metadata").path("expiresAt").asText()).isNotEmpty();
  }

  @Test
  void storesNothingWhereThereIsNothing() {
    JsonNode result = connector.run("getMacroBody", variables("", true));

    assertThat(result.path("body").asText("absent")).isEmpty();
    assertThat(result.has("document")).isFalse();
  }

  @Test
  void endsAsDocumentWhenAConversionIsDone() {
    ObjectNode variables = variables("some text", true);
    String asyncId = connector.run("startMacroBodyConversion", variables).path("asyncId").asText();

    JsonNode result = connector.run("getConversionResult", variables.put("asyncId", asyncId));

    assertThat(result.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(result.has("value")).isFalse();
    assertThat(stored(result)).contains("some text");
  }
}
