package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.storage.Html;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class AnyMacroPropertyTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ConfluenceSimulator CONFLUENCE = ConfluenceSimulator.start();
  private static final ConnectorCall CONNECTOR = new ConnectorCall(new ConfluenceMacroConnector());

  @AfterContainer
  static void stop() {
    CONFLUENCE.close();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30).map(AnyMacroPropertyTest::forXml),
        Arbitraries.of(
            "]]>", "<ac:parameter/>", "&amp;", "a+b %2F/..", "=1+1", "{{x}}", "\"\\u0000", "🚀 ü"));
  }

  /**
   * What XML cannot hold, or changes while it is read, cannot stand on a page either; no input
   * takes control characters.
   */
  private static String forXml(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "x");
  }

  @Property(tries = 100)
  void survivesTheWayThrough(
      @ForAll("texts") String idPart, @ForAll("texts") String text, @ForAll boolean asObjects) {
    String id = idPart + "-id";
    CONFLUENCE.conduct().macroParametersAsObjects(asObjects);
    CONFLUENCE.page(
        "91",
        "Any",
        """
        <ac:structured-macro ac:name="any" ac:macro-id="%s"><ac:parameter ac:name="text">%s</ac:parameter><ac:plain-text-body>%s</ac:plain-text-body></ac:structured-macro>"""
            .formatted(Html.escape(id), Html.escape(text), Html.escape(text)));

    JsonNode body = CONNECTOR.run("getMacroBody", variables(id));

    assertThat(body.path("parameters").path("text").textValue())
        .isEqualTo(RemoteText.of(text).inResult());
    assertThat(body.path("body").textValue()).isEqualTo(text);
  }

  private static ObjectNode variables(String macroId) {
    return Inputs.ofMacro(CONFLUENCE, "91", macroId);
  }
}
