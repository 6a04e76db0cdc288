package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.site.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluenceMacroConnectorTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPTIONS_PAGE = "1376268";
  private static final String MACRO_ID = "50884bd9-0cb8-41d5-98be-f80943c14f96";
  private static final String FORGE_ID = "e9c4aa10-73fa-417c-888d-48c719ae4165";

  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.start();
  private final ConnectorCall connector =
      new ConnectorCall(new ConfluenceMacroConnector())
          .secret("TOKEN", ConfluenceSimulator.DEMO_USER.accessToken());

  private ObjectNode variables() {
    return Inputs.ofMacro(confluence, OPTIONS_PAGE, MACRO_ID, "{{secrets.TOKEN}}");
  }

  private ObjectNode withMacro(String field, Object value) {
    ObjectNode variables = variables();
    ((ObjectNode) variables.path("macro")).set(field, JSON.valueToTree(value));
    return variables;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsNameBodyAndParameters(boolean asObjects) {
    confluence.conduct().macroParametersAsObjects(asObjects);

    JsonNode body = connector.run("getMacroBody", variables());

    assertThat(body)
        .hasToString(
            "{\"name\":\"export-options\","
                + "\"body\":\"<p>Exported as <strong>one document</strong> with all pages"
                + " below.</p>\",\"parameters\":{"
                + "\"templateId\":\"d6d04ab9-53c0-42d9-9ae2-f4903275f654\","
                + "\"scope\":\"descendants\","
                + "\"approvers\":\"Jörg Weiß, Zoë Größl & Frau Müller\"}}");
  }

  @Test
  void readsForgeMacrosByTheirLocalId() {
    JsonNode body = connector.run("getMacroBody", withMacro("macroId", FORGE_ID));

    assertThat(body.path("parameters").path("guest-params").path("due").asText())
        .isEqualTo("2026-12-31");
  }

  @ParameterizedTest
  @CsvSource({"7, one", "8, two", "0, two", "'', two"})
  void readsAnyVersion(String version, String text) {
    confluence.page(
        Page.of(OPTIONS_PAGE, "Versions", macro("one")).numberedFrom(7).edited(macro("two")));

    assertThat(connector.run("getMacroBody", withMacro("version", version)).path("body").asText())
        .isEqualTo(text);
  }

  @Test
  void takesNumbersWhereFeelMadeThem() {
    ObjectNode variables = withMacro("contentId", 1376268);
    ((ObjectNode) variables.path("macro")).put("version", 0);

    assertThat(connector.run("getMacroBody", variables).path("name").asText())
        .isEqualTo("export-options");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export_view", "styled_view", "view"})
  void convertsToEachFormat(String to) {
    JsonNode content = connector.run("convertMacroBody", withMacro("to", to));

    assertThat(content.path("representation").asText()).isEqualTo(to);
    assertThat(content.path("value").asText()).contains("<dt>scope</dt><dd>descendants</dd>");
    assertThat(content.size()).as("navigation is left out").isEqualTo(2);
  }

  @Test
  void convertsForExportsWithoutMoreBeingSaid() {
    JsonNode content = connector.run("convertMacroBody", variables());

    assertThat(content.path("representation").asText()).isEqualTo("export_view");
    ReceivedRequest request = confluence.requests().getLast();
    assertThat(request.path()).endsWith("/macro/id/" + MACRO_ID + "/convert/export_view");
    assertThat(request.query()).isNull();
    assertThat(request.header("Authorization"))
        .isEqualTo("Bearer " + ConfluenceSimulator.DEMO_USER.accessToken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"webresource.tags.all\", \"mediaToken\"]",
        "\"webresource.tags.all,mediaToken\""
      })
  void givesWhatIsExpandedWithoutItsNavigation(String expand) throws Exception {
    JsonNode content =
        connector.run("convertMacroBody", withMacro("expand", JSON.readTree(expand)));

    assertThat(content.path("webresource").path("tags").path("all").asText()).contains("<link");
    assertThat(content.path("mediaToken").path("token").asText()).isNotEmpty();
    assertThat(content.findValues("_expandable")).isEmpty();
    assertThat(content.findValues("_links")).isEmpty();
  }

  @Test
  void passesTheOptionsOn() {
    ObjectNode variables = withMacro("spaceKeyContext", "DOC");
    ((ObjectNode) variables.path("macro")).put("embeddedContentRender", "version-at-save");

    connector.run("convertMacroBody", variables);

    ReceivedRequest request = confluence.requests().getLast();
    assertThat(request.parameter("spaceKeyContext")).isEqualTo("DOC");
    assertThat(request.parameter("embeddedContentRender")).isEqualTo("version-at-save");
  }

  @ParameterizedTest
  @CsvSource({
    "macro, contentId, '', INVALID_INPUT: macro.contentId is required",
    "macro, contentId, 999, 'NOT_FOUND: '",
    "macro, contentId, 1376269, 'NOT_FOUND: '",
    "macro, macroId, '', INVALID_INPUT: macro.macroId is required",
    "macro, macroId, .., 'INVALID_INPUT: macro.macroId is ''..'', which cannot be part of a path'",
    "macro, macroId, unknown, 'NOT_FOUND: '",
    "macro, version, -1, INVALID_INPUT: macro.version must be a whole number from 0",
    "macro, version, latest, INVALID_INPUT: macro.version must be a whole number from 0",
    "macro, version, 99, 'NOT_FOUND: '",
    "macro, to, word, 'INVALID_INPUT: macro.to must be one of export_view, styled_view, view'",
    "macro, embeddedContentRender, newest, 'INVALID_REQUEST: '",
    "macro, storeAsDocument, perhaps, INVALID_INPUT: macro.storeAsDocument must be true or false",
    "confluence, baseUrl, '', INVALID_INPUT: confluence.baseUrl is required",
    "confluence, baseUrl, http://example.com, INVALID_INPUT: confluence.baseUrl must begin with",
    "authentication, type, password, INVALID_INPUT: authentication.type must be one of ",
    "authentication, token, wrong, 'UNAUTHORIZED: '",
  })
  void endsAtOnceWithACode(String context, String field, String value, String message) {
    ObjectNode variables = variables();
    ((ObjectNode) variables.path(context)).put(field, value);

    assertThatThrownBy(() -> connector.run("convertMacroBody", variables))
        .isInstanceOfSatisfying(
            ConnectorRetryException.class,
            e -> {
              assertThat(e.getRetries()).isZero();
              assertThat(e.getErrorCode()).isEqualTo(message.substring(0, message.indexOf(':')));
            })
        .hasMessageStartingWith(message);
  }

  @Test
  void takesTheTimeouts() {
    assertThatThrownBy(
            () -> connector.run("getMacroBody", variables().put("readTimeoutInSeconds", "soon")))
        .hasMessage("INVALID_INPUT: readTimeoutInSeconds must be a whole number from 1 to 120.");
  }

  private static String macro(String body) {
    return """
    <ac:structured-macro ac:name="noformat" ac:macro-id="%s"><ac:plain-text-body>%s</ac:plain-text-body></ac:structured-macro>"""
        .formatted(MACRO_ID, body);
  }
}
