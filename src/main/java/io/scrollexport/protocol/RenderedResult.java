package io.scrollexport.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.http.json.ForeignJson;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What the macro left in the rendered page: its answer, an error of its own, or nothing of use. */
sealed interface RenderedResult {

  /** The answer of the exporter's operation. */
  record Success(JsonNode json) implements RenderedResult {

    @Override
    public String toString() {
      // It may hold a download URL with its credential.
      return "Success";
    }
  }

  /** The macro's own error, in the shape of the exporter's REST API. */
  record Error(int status, String message) implements RenderedResult {}

  /** The page was rendered without the macro; its text says what stands there instead. */
  record NotRendered(String text) implements RenderedResult {}

  /** There is an output, but not one that the protocol describes. */
  record Unreadable(String reason) implements RenderedResult {}

  /** How deeply elements may be nested; what is nested deeper is read as if it were not. */
  int MAX_HTML_DEPTH = 200;

  /** The one element that holds the macro's output. */
  Evaluator OUTPUTS = Selector.evaluatorOf("code.success, code.error");

  /**
   * Reads rendered HTML. Confluence may wrap the output in anything and write its entities in any
   * way; the output itself is one {@code code} element of class {@code success} or {@code error}.
   */
  static RenderedResult from(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_HTML_DEPTH);
    Element body = parser.parseInput(html, "").body();
    Elements outputs = body.select(OUTPUTS);
    if (outputs.isEmpty()) {
      return new NotRendered(body.text());
    }
    if (outputs.size() > 1) {
      return new Unreadable("it holds " + outputs.size() + " results instead of one");
    }
    Element output = outputs.getFirst();
    return json(output.wholeText())
        .map(json -> output.hasClass("error") ? error(json) : new Success(json))
        .orElseGet(() -> new Unreadable("its result is not a JSON object"));
  }

  private static RenderedResult error(JsonNode json) {
    JsonNode status = json.path("status");
    if (!status.canConvertToInt() || status.intValue() < 400 || status.intValue() > 599) {
      return new Unreadable("its error has no HTTP status");
    }
    return new Error(status.intValue(), json.path("message").asText(""));
  }

  private static Optional<JsonNode> json(String text) {
    return ForeignJson.read(text)
        // A no-break space between the parts is what an editor or a filter makes of a space.
        .or(() -> ForeignJson.read(text.replace('\u00a0', ' ')))
        .filter(JsonNode::isObject);
  }
}
