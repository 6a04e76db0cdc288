package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.protocol.Reference;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever the texts, what arrives is one macro with exactly the texts that were put in. */
class ExportMacroPropertyTest {

  private static final Instant ISSUED_AT = Instant.ofEpochSecond(Reference.ISSUED_AT);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 2000)
  void exportRequestArrivesUnharmed(@ForAll("requests") ObjectNode request) {
    String fragment =
        new ExportMacro("scroll-word-export-job", "app").startExport(ISSUED_AT, null, request);

    Map<String, String> parameters = parameters(fragment);
    assertThat(parameters.keySet()).containsExactly("issued-at", "issued-by-app", "export-request");
    assertThat(read(parameters.get("export-request"))).isEqualTo(request);
  }

  @Property(tries = 2000)
  void namesArriveUnharmed(
      @ForAll("sendable") String macroName,
      @ForAll("sendable") String appName,
      @ForAll("sendable") String jobId) {
    ExportMacro macro = new ExportMacro(macroName, appName);
    String start = macro.startExport(ISSUED_AT, null, JsonNodeFactory.instance.objectNode());
    String status = macro.getExportStatus(ISSUED_AT, null, jobId);

    assertThat(root(start).getAttribute("ac:name")).isEqualTo(macroName);
    assertThat(parameters(start)).containsEntry("issued-by-app", appName);
    assertThat(parameters(status))
        .containsExactly(
            Map.entry("issued-at", Long.toString(Reference.ISSUED_AT)),
            Map.entry("export-job-id", jobId));
  }

  /** Pieces that are special to XML, JSON or character sets, among any others. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "]]>",
            "]]",
            ">",
            "<",
            "&",
            "&amp;",
            "&#0;",
            "<![CDATA[",
            "\"",
            "'",
            "\\",
            "\\u003e",
            "ä",
            "ß",
            "日本",
            "😀",
            "\ud83d",
            "\ude00",
            "\ufffe",
            "\uffff",
            "\u0000",
            "\u001b",
            "\r\n",
            "\t",
            "\u0085",
            "\u2028",
            " ",
            "</ac:parameter>",
            "<!--",
            "?>",
            "${x}");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(8))
        .list()
        .ofMaxSize(6)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<ObjectNode> requests() {
    Arbitrary<JsonNode> values =
        Arbitraries.oneOf(
            texts().map(JsonNodeFactory.instance::textNode),
            Arbitraries.integers().map(JsonNodeFactory.instance::numberNode),
            Arbitraries.of(true, false).map(JsonNodeFactory.instance::booleanNode),
            texts().list().ofMaxSize(3).map(list -> JSON.valueToTree(list)),
            Arbitraries.maps(texts(), texts()).ofMaxSize(3).map(map -> JSON.valueToTree(map)));
    return Arbitraries.maps(texts(), values).ofMaxSize(5).map(ExportMacroPropertyTest::object);
  }

  @Provide
  Arbitrary<String> sendable() {
    return texts()
        .map(text -> text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\ufffe\\uffff\\p{Cs}]", ""))
        .filter(text -> !text.isEmpty());
  }

  private static ObjectNode object(Map<String, JsonNode> members) {
    return JsonNodeFactory.instance.objectNode().setAll(members);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static Element root(String fragment) {
    try {
      Element root =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(fragment)))
              .getDocumentElement();
      assertThat(root.getTagName()).isEqualTo("ac:structured-macro");
      return root;
    } catch (Exception e) {
      throw new AssertionError(fragment, e);
    }
  }

  private static Map<String, String> parameters(String fragment) {
    NodeList children = root(fragment).getChildNodes();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < children.getLength(); i++) {
      Element parameter = (Element) children.item(i);
      assertThat(parameter.getTagName()).isEqualTo("ac:parameter");
      parameters.put(parameter.getAttribute("ac:name"), parameter.getTextContent());
    }
    assertThat(parameters).hasSize(children.getLength());
    return parameters;
  }
}
