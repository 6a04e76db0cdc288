package io.scrollexport.confluence.macro;

import static io.scrollexport.http.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.confluence.Representation;
import io.scrollexport.confluence.Site;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacroBodiesTest {

  private static final MacroAddress MACRO = new MacroAddress("1376268", 0, "50884bd9");
  private static final MacroConversion TO_VIEW =
      new MacroConversion(Representation.VIEW, List.of(), null, null);

  private static ExportException failure(Site site, Consumer<MacroBodies> question) {
    return catchThrowableOfType(
        ExportException.class, () -> question.accept(new MacroBodies(site.api())));
  }

  @Test
  void readsAMacro() {
    Site site =
        new Site(
            answer(
                200,
                """
                {"name": "export-options", "body": "<p>x</p>", "parameters": {"scope": "current"},
                 "newer": 1, "_links": {"base": "https://example.atlassian.net/wiki"}}"""));

    ObjectNode body = new MacroBodies(site.api()).body(MACRO);

    assertThat(body)
        .hasToString(
            "{\"name\":\"export-options\",\"body\":\"<p>x</p>\","
                + "\"parameters\":{\"scope\":\"current\"},\"newer\":1}");
    assertThat(site.transport.lines())
        .containsExactly("GET /wiki/rest/api/content/1376268/history/0/macro/id/50884bd9");
    HttpCall call = site.transport.calls().getFirst();
    assertThat(call.headers())
        .containsEntry("Accept", "application/json")
        .containsEntry("Authorization", "Bearer t0ken")
        .doesNotContainKey("Content-Type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': 'x', 'b': 1}                              | {'a':'x','b':1}",
        "{'a': {'value': 'x'}, 'b': {'value': 1}}        | {'a':'x','b':1}",
        "{'a': {'value': 'x', '_links': {}}, 'b': 'y'}   | {'a':'x','b':'y'}",
        "{'a': {'value': {'approver': 'x'}}}             | {'a':{'approver':'x'}}",
        "{'a': {'approver': 'x', 'value': 'y'}}          | {'a':{'approver':'x','value':'y'}}",
        "{'a': null, 'b': {'value': null}}               | {'a':null,'b':null}",
        "{}                                              | {}",
        "null                                            | {}",
      },
      quoteCharacter = '"')
  void givesParametersAsOnePlainMap(String given, String plain) {
    String answer = "{\"name\": \"x\", \"parameters\": " + given.replace('\'', '"') + "}";
    Site site = new Site(answer(200, answer));

    assertThat(new MacroBodies(site.api()).body(MACRO).path("parameters"))
        .hasToString(plain.replace('\'', '"'));
  }

  @Test
  void givesParametersWhereConfluenceGivesNone() {
    Site site = new Site(answer(200, "{\"name\": \"toc\"}"));

    assertThat(new MacroBodies(site.api()).body(MACRO))
        .hasToString("{\"name\":\"toc\",\"parameters\":{}}");
  }

  @Test
  void convertsAMacroWithAllOptions() {
    Site site =
        new Site(
            answer(
                200,
                """
                {"value": "<p>x</p>", "representation": "styled_view",
                 "webresource": {"_expandable": {"uris": ""}, "tags": {"all": "t", "_links": {}}},
                 "embeddedContent": [{"entityId": 1, "_links": {}}],
                 "_expandable": {"content": ""}, "_links": {}}"""));

    ObjectNode content =
        new MacroBodies(site.api())
            .converted(
                new MacroAddress("1376268", 12, "a/b ?#%+ü"),
                new MacroConversion(
                    Representation.STYLED_VIEW,
                    List.of("webresource.tags.all", "embeddedContent"),
                    "~me & co",
                    "version-at-save"));

    assertThat(content)
        .hasToString(
            "{\"value\":\"<p>x</p>\",\"representation\":\"styled_view\","
                + "\"webresource\":{\"tags\":{\"all\":\"t\"}},"
                + "\"embeddedContent\":[{\"entityId\":1}]}");
    assertThat(site.transport.lines())
        .containsExactly(
            "GET /wiki/rest/api/content/1376268/history/12/macro/id/a%2Fb%20%3F%23%25%2B%C3%BC"
                + "/convert/styled_view?expand=webresource.tags.all%2CembeddedContent"
                + "&spaceKeyContext=%7Eme+%26+co&embeddedContentRender=version-at-save");
  }

  @Test
  void leavesOutOptionsThatAreAbsent() {
    Site site = new Site(answer(200, "{\"value\": \"\"}"), answer(200, "{\"asyncId\": \"7\"}"));
    MacroBodies macros = new MacroBodies(site.api());

    macros.converted(MACRO, TO_VIEW);
    macros.startConversion(MACRO, TO_VIEW, true);

    assertThat(site.transport.lines())
        .containsExactly(
            "GET /wiki/rest/api/content/1376268/history/0/macro/id/50884bd9/convert/view",
            "GET /wiki/rest/api/content/1376268/history/0/macro/id/50884bd9/convert/async/view"
                + "?allowCache=true");
  }

  @Test
  void startsAConversion() {
    Site site = new Site(answer(200, "{\"asyncId\": \"a b\"}"));

    assertThat(new MacroBodies(site.api()).startConversion(MACRO, TO_VIEW, false)).isEqualTo("a b");
    assertThat(site.transport.lines()).singleElement().asString().endsWith("?allowCache=false");
  }

  @Test
  void saysWhatToCheckWhereThereIsNoSuchMacro() {
    Site site = new Site(answer(404, "{\"message\": \"No macro found with id : 50884bd9\"}"));

    assertThat(failure(site, macros -> macros.body(MACRO)))
        .hasMessage(
            "NOT_FOUND: Confluence at example.atlassian.net answered 404 when asked to read macro"
                + " 50884bd9 of content 1376268 (\"No macro found with id : 50884bd9\"). Check"
                + " macro.contentId, macro.version and macro.macroId (of a Forge macro the local ID"
                + " among its parameters), that the user may see the content, and that"
                + " confluence.baseUrl is right: on Cloud it ends with /wiki.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "\"x\"", "{\"name\": 1, \"value\": 2, \"asyncId\": \" \"}"})
  void refusesAnswersOfAnotherKind(String answer) {
    List<Consumer<MacroBodies>> questions =
        List.of(
            macros -> macros.body(MACRO),
            macros -> macros.converted(MACRO, TO_VIEW),
            macros -> macros.startConversion(MACRO, TO_VIEW, false),
            macros -> macros.result("7"));

    assertThat(questions)
        .allSatisfy(
            question -> {
              ExportException failure = failure(new Site(answer(200, answer)), question);
              assertThat(failure.code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
              assertThat(failure).hasMessageContaining("Check confluence.baseUrl");
            });
  }
}
