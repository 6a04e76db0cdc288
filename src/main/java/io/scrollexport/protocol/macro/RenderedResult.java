package io.scrollexport.protocol.macro;

import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What the macro left in the rendered page: its answer, an error of its own, or nothing of use. */
sealed interface RenderedResult {

  /** The answer of the exporter's operation. */
  record Success(RemoteJson json) implements RenderedResult {}

  /** The macro's own error, in the shape of the exporter's REST API. */
  record Error(int status, RemoteText message) implements RenderedResult {}

  /** The page was rendered without the macro; its text says what stands there instead. */
  record NotRendered(RemoteText text) implements RenderedResult {}

  /** There is an output, but not one that the protocol describes. */
  record Unreadable(String reason) implements RenderedResult {}

  /** How deeply elements may be nested; what is nested deeper is read as if it were not. */
  int MAX_HTML_DEPTH = 200;

  /**
   * How many tags a page may hold, and how many elements and attributes may be made of them: each
   * takes far more memory than its text, and an element that is left open is made anew in each
   * paragraph.
   */
  int MOST_PARTS = 50_000;

  /** What comes of any other page. */
  RenderedResult NO_PAGE =
      new Unreadable(
          "its page is not HTML of at most " + MOST_PARTS + " tags, elements and attributes");

  /** What Confluence writes where the app behind a macro does not answer for the moment. */
  Pattern IN_PASSING =
      Pattern.compile(
          "(?i)error rendering macro\\b[^:]*: *"
              + "(null\\b|.*(\\b5\\d\\d\\b|time[- ]?out|timed out|connection (refused|reset)))");

  /** The one element that holds the macro's output. */
  Evaluator OUTPUTS = Selector.evaluatorOf("code.success, code.error");

  /**
   * Reads rendered HTML. Confluence may wrap the output in anything and write its entities in any
   * way; the output itself is one {@code code} element of class {@code success} or {@code error}.
   */
  static RenderedResult from(RemoteContent html) {
    return body(html, false).map(body -> from(html, body)).orElse(NO_PAGE);
  }

  private static RenderedResult from(RemoteContent html, Element body) {
    List<Element> outputs = body.select(OUTPUTS);
    return of(html, outputs, outputs.isEmpty() ? body.text() : "");
  }

  /**
   * The rendered page, read under limits on nesting and on size; empty where it is too large or
   * cannot be read at all.
   *
   * @param positions whether its nodes know where they stood
   */
  static Optional<Element> body(RemoteContent html, boolean positions) {
    if (html.raw().chars().filter(c -> c == '<').count() > MOST_PARTS) {
      return Optional.empty();
    }
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_HTML_DEPTH).setTrackPosition(positions);
    try (StreamParser page = new StreamParser(parser).parse(html.raw(), "")) {
      int parts = 0;
      for (Iterator<Element> elements = page.iterator(); elements.hasNext(); ) {
        parts += 1 + elements.next().attributesSize();
        if (parts > MOST_PARTS) {
          return Optional.empty();
        }
      }
      return Optional.of(page.document().body());
    } catch (RuntimeException e) {
      // The parser breaks down where certain elements are nested to its limit.
      return Optional.empty();
    }
  }

  /** Whether words in the place of a result are an error that another try may not meet. */
  static boolean isInPassing(RemoteText words) {
    return words.matches(IN_PASSING);
  }

  /**
   * What a macro left where its output belongs.
   *
   * @param outputs the elements of outputs that were found there
   * @param text all that stands there
   */
  static RenderedResult of(RemoteContent html, List<Element> outputs, String text) {
    if (outputs.isEmpty()) {
      return new NotRendered(html.words(text));
    }
    if (outputs.size() > 1) {
      return new Unreadable("it holds " + outputs.size() + " results instead of one");
    }
    Element output = outputs.getFirst();
    return json(html, output.wholeText())
        .map(json -> output.hasClass("error") ? error(json) : new Success(json))
        .orElseGet(() -> new Unreadable("its result is not a JSON object"));
  }

  private static RenderedResult error(RemoteJson json) {
    Integer status = json.integer("status");
    if (status == null || status < 400 || status > 599) {
      return new Unreadable("its error has no HTTP status");
    }
    return new Error(status, json.text("message"));
  }

  private static Optional<RemoteJson> json(RemoteContent html, String text) {
    return html.json(text)
        // A no-break space between the parts is what an editor or a filter makes of a space.
        .or(() -> html.json(text.replace('\u00a0', ' ')))
        .filter(RemoteJson::isObject);
  }
}
