package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.compatibility.NodeScript;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connector gives for a macro what the public client confluence.js gives. */
class ConfluenceJsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final User USER = ConfluenceSimulator.DEMO_USER;
  private static final ConfluenceSimulator CONFLUENCE = ConfluenceSimulator.start();
  private static final List<String> EXPAND = List.of("webresource.tags.all", "embeddedContent");

  @BeforeAll
  static void requireNode() throws Exception {
    NodeScript.requireNode();
  }

  @AfterAll
  static void stop() {
    CONFLUENCE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1376268, 50884bd9-0cb8-41d5-98be-f80943c14f96, export_view",
    "1376268, 50884bd9-0cb8-41d5-98be-f80943c14f96, view",
    "1376268, e9c4aa10-73fa-417c-888d-48c719ae4165, styled_view",
    "1376263, 1b0a4f5e-4d0a-4a55-9a8e-0f52a0a1c003, view",
  })
  void readsAndConvertsTheSame(String contentId, String macroId, String to) throws Exception {
    JsonNode client = byTheClient(contentId, macroId, to);

    assertThat(run("getMacroBody", contentId, macroId, to)).isEqualTo(client.path("body"));
    assertThat(run("convertMacroBody", contentId, macroId, to)).isEqualTo(client.path("content"));
    assertThat(conversionResult(contentId, macroId, to))
        .isEqualTo(((ObjectNode) client.path("result")).without("renderTaskId"));
  }

  private static JsonNode byTheClient(String contentId, String macroId, String to)
      throws Exception {
    return NodeScript.run(
        "macros.mjs",
        Map.of(
            "CONFLUENCE_HOST",
            CONFLUENCE.urls().exporter(),
            "CONFLUENCE_API_PREFIX",
            "/wiki/rest/",
            "CONFLUENCE_EMAIL",
            USER.email(),
            "CONFLUENCE_API_TOKEN",
            USER.apiToken(),
            "CONTENT_ID",
            contentId,
            "MACRO_ID",
            macroId,
            "TO",
            to,
            "EXPAND",
            String.join(",", EXPAND)));
  }

  /** Without the fields that are ours, or differ from conversion to conversion. */
  private static JsonNode conversionResult(String contentId, String macroId, String to) {
    ObjectNode variables = variables(contentId, macroId, to);
    String asyncId =
        connector().run("startMacroBodyConversion", variables).path("asyncId").asText();
    JsonNode result = connector().run("getConversionResult", variables.put("asyncId", asyncId));
    return ((ObjectNode) result).without(List.of("finished", "renderTaskId"));
  }

  private static JsonNode run(String operation, String contentId, String macroId, String to) {
    return connector().run(operation, variables(contentId, macroId, to));
  }

  private static ConnectorCall connector() {
    return new ConnectorCall(new ConfluenceMacroConnector());
  }

  private static ObjectNode variables(String contentId, String macroId, String to) {
    ObjectNode variables = JSON.createObjectNode();
    variables
        .putObject("authentication")
        .put("type", "basic")
        .put("username", USER.email())
        .put("password", USER.apiToken());
    variables.putObject("confluence").put("baseUrl", CONFLUENCE.baseUrl());
    variables
        .putObject("macro")
        .put("contentId", contentId)
        .put("macroId", macroId)
        .put("to", to)
        .set("expand", JSON.valueToTree(EXPAND));
    return variables;
  }
}
