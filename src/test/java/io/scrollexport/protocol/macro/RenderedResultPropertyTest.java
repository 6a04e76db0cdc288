package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteJson;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However the output is escaped and wrapped, the answer comes out as the exporter gave it. */
class RenderedResultPropertyTest {

  @Property(tries = 2000)
  void theAnswerSurvivesEscapingAndWrapping(
      @ForAll("texts") String text,
      @ForAll("escapings") Escaping escaping,
      @ForAll("wrappers") String wrapper,
      @ForAll("attributes") String attributes) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("message", text);
    String output = "<code " + attributes + ">" + escaping.escape(answer.toString()) + "</code>";

    assertThat(read(wrapper.replace("OUTPUT", output)))
        .isEqualTo(new RenderedResult.Success(RemoteJson.of(answer, Credentials.NONE)));
  }

  @Property(tries = 2000)
  void noHtmlBreaksTheReader(@ForAll("markup") String html) {
    assertThat(read(html)).isNotNull();
  }

  private static RenderedResult read(String html) {
    return RenderedResult.from(new RemoteContent(html, Credentials.NONE));
  }

  private interface Escaping {
    String escape(String text);
  }

  @Provide
  Arbitrary<Escaping> escapings() {
    return Arbitraries.of(
        text -> each(text, c -> "<>&\"'".indexOf(c) >= 0 ? "&#" + c + ";" : Character.toString(c)),
        text ->
            each(text, c -> c < 0x20 || c > 0x9f ? "&#x" + Integer.toHexString(c) + ";" : html(c)),
        text -> each(text, RenderedResultPropertyTest::html));
  }

  private static String each(String text, java.util.function.IntFunction<String> escape) {
    return text.codePoints().mapToObj(escape).collect(Collectors.joining());
  }

  private static String html(int character) {
    return switch (character) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> Character.toString(character);
    };
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "</code>",
            "&quot;",
            "&",
            "<br>",
            "\"",
            "\\",
            "  ",
            "\n",
            "\t",
            "ä",
            "😀",
            "\u2028",
            "https://x.example/a?b=c&d=e",
            "{",
            "]",
            "\u00a0");
    Arbitrary<String> any = Arbitraries.strings().withCharRange('\u0020', '\ud7ff').ofMaxLength(8);
    return Arbitraries.oneOf(pieces, any).list().ofMaxSize(6).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> wrappers() {
    return Arbitraries.of(
        "OUTPUT",
        "<div class=\"result\">\nOUTPUT\n</div>",
        "<div class=\"error\"><p>x</p>OUTPUT<p class=success>y</p></div>",
        "<html><body><table><tbody><tr><td>OUTPUT</td></tr></tbody></table></body></html>",
        "<p>OUTPUT</p><hr/>",
        "<div><div><span>OUTPUT",
        "<!-- x -->OUTPUT<script>var code = 1;</script>");
  }

  @Provide
  Arbitrary<String> attributes() {
    return Arbitraries.of(
        "class=\"success\"",
        "class='success'",
        "class=success",
        "id=\"a\" class=\"x success y\" title=\"&quot;\"",
        "data-x class=\" success \"",
        "class=\"success\n\" style=\"color:red\"");
  }

  @Provide
  Arbitrary<String> markup() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<code class=success>",
            "</code>",
            "<code class=error>",
            "{\"jobId\":\"7\"}",
            "<br>",
            "<table>",
            "<!--",
            "-->",
            "<script>",
            "&#0;",
            "&#x110000;",
            "&",
            "<",
            "\"",
            "{",
            "}",
            "{\"status\":404}",
            "<template>",
            "<svg>",
            "</p>",
            "<![CDATA[",
            "\u0000",
            "\ud800");
    return pieces.list().ofMaxSize(12).map((List<String> list) -> String.join("", list));
  }
}
