package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.site.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacroBodiesTest {
  @AutoClose private final ConfluenceSimulator simulator = ConfluenceSimulator.start();
  private static final String OPTIONS_PAGE = "1376268";
  private static final String MACRO_ID = "50884bd9-0cb8-41d5-98be-f80943c14f96";
  private static final String FORGE_ID = "e9c4aa10-73fa-417c-888d-48c719ae4165";

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @AfterEach
  void plainParameters() {
    simulator.conduct().macroParametersAsObjects(false);
  }

  @Test
  void showNameBodyAndParameters() {
    JsonNode macro = json(path(OPTIONS_PAGE, "0", MACRO_ID));

    assertThat(macro.path("name").asText()).isEqualTo("export-options");
    assertThat(macro.path("body").asText())
        .isEqualTo("<p>Exported as <strong>one document</strong> with all pages below.</p>");
    assertThat(macro.path("parameters").path("scope").asText()).isEqualTo("descendants");
    assertThat(macro.path("parameters").path("approvers").asText())
        .isEqualTo("Jörg Weiß, Zoë Größl & Frau Müller");
    assertThat(macro.has("_links")).isTrue();
  }

  @Test
  void showParametersAsObjectsOnDemand() {
    simulator.conduct().macroParametersAsObjects(true);

    JsonNode macro = json(path(OPTIONS_PAGE, "0", MACRO_ID));

    assertThat(macro.path("parameters").path("scope").path("value").asText())
        .isEqualTo("descendants");
  }

  @Test
  void findForgeMacrosByTheirLocalIdOnly() {
    JsonNode macro = json(path(OPTIONS_PAGE, "0", FORGE_ID));

    assertThat(macro.path("name").asText()).endsWith("/static/approval");
    assertThat(macro.path("body").asText()).isEmpty();
    assertThat(macro.path("parameters").path("local-id").asText()).isEqualTo(FORGE_ID);
    assertThat(macro.path("parameters").path("guest-params").path("due").asText())
        .isEqualTo("2026-12-31");
    assertThat(status(path(OPTIONS_PAGE, "0", "77777777-0000-4000-8000-000000000007")))
        .isEqualTo(404);
  }

  @Test
  void keepPlainTextBodiesAndNestedMacrosAsTheyAre() {
    String inner =
        "<p>A &amp; B</p><ac:structured-macro ac:macro-id=\"in\" ac:name=\"code\">"
            + "<ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>";
    simulator.page(
        "81",
        "Nested",
        "<ac:structured-macro ac:name=\"panel\" ac:macro-id=\"out\"><ac:rich-text-body>"
            + inner
            + "</ac:rich-text-body></ac:structured-macro>");

    assertThat(json(path("81", "0", "out")).path("body").asText()).isEqualTo(inner);
    assertThat(json(path("81", "0", "in")).path("body").asText()).isEqualTo("a < b");
  }

  @Test
  void findMacrosByTheHashOfTheirBody() {
    simulator.page("82", "Hash", macro("id", "hello"));

    assertThat(json(path("82", "0", "5d41402abc4b2a76b9719d911017c592")).path("name").asText())
        .isEqualTo("noformat");
  }

  @Test
  void knowTheVersionsOfAPage() {
    simulator.page(
        Page.of("83", "Versions", macro("id", "one")).numberedFrom(7).edited(macro("id", "two")));

    assertThat(json(path("83", "7", "id")).path("body").asText()).isEqualTo("one");
    assertThat(json(path("83", "8", "id")).path("body").asText()).isEqualTo("two");
    assertThat(json(path("83", "0", "id")).path("body").asText()).isEqualTo("two");
    assertThat(status(path("83", "6", "id"))).isEqualTo(404);
    assertThat(status(path("83", "9", "id"))).isEqualTo(404);
    assertThat(status(path("83", "latest", "id"))).isEqualTo(400);
  }

  @Test
  void hideThePagesThatAUserMayNotSee() {
    simulator.page(Page.of("84", "Secret", macro("id", "text")).visibleTo("ann@example.com"));
    simulator.page(Page.of("85", "Below", macro("id", "text")).childOf("84"));
    var ann = SimulatorClient.of(simulator, simulator.user("ann@example.com"));

    assertThat(status(path("84", "0", "id"))).isEqualTo(404);
    assertThat(status(path("85", "0", "id"))).isEqualTo(404);
    assertThat(ann.get(path("84", "0", "id")).statusCode()).isEqualTo(200);
    assertThat(ann.get(path("85", "0", "id")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"999, 0, id", "1376268, 0, unknown", "1376268, 0, ''"})
  void answer404ForWhatIsNotThere(String contentId, String version, String macroId) {
    assertThat(status(path(contentId, version, macroId))).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export_view", "styled_view", "view"})
  void areConvertedAtOnce(String to) {
    JsonNode body =
        json(path("1376263", "0", "1b0a4f5e-4d0a-4a55-9a8e-0f52a0a1c003/convert/" + to));

    assertThat(body.path("value").asText()).contains("In use");
    assertThat(body.path("representation").asText()).isEqualTo(to);
    assertThat(body.has("_expandable")).isTrue();
  }

  @Test
  void areConvertedLater() {
    JsonNode started =
        json(path(OPTIONS_PAGE, "0", MACRO_ID + "/convert/async/view?allowCache=true"));

    JsonNode result =
        json("/rest/api/contentbody/convert/async/" + started.path("asyncId").asText());

    assertThat(result.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(result.path("representation").asText()).isEqualTo("view");
    assertThat(result.path("value").asText()).contains("<dt>scope</dt><dd>descendants</dd>");
  }

  @Test
  void refuseUnknownOptions() {
    assertThat(status(path(OPTIONS_PAGE, "0", MACRO_ID + "/convert/word"))).isEqualTo(400);
    assertThat(
            status(path(OPTIONS_PAGE, "0", MACRO_ID + "/convert/view?embeddedContentRender=other")))
        .isEqualTo(400);
    assertThat(
            status(
                path(
                    OPTIONS_PAGE,
                    "0",
                    MACRO_ID + "/convert/view?embeddedContentRender=version-at-save&expand=a")))
        .isEqualTo(200);
  }

  private static String macro(String id, String body) {
    return "<ac:structured-macro ac:name=\"noformat\" ac:macro-id=\"%s\"><ac:plain-text-body>%s</ac:plain-text-body></ac:structured-macro>"
        .formatted(id, body);
  }

  private static String path(String contentId, String version, String macroId) {
    return "/rest/api/content/" + contentId + "/history/" + version + "/macro/id/" + macroId;
  }

  private int status(String path) {
    return client.get(path).statusCode();
  }

  private JsonNode json(String path) {
    var response = client.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return SimulatorClient.json(response.body());
  }
}
