package io.scrollexport.protocol.macro;

import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * What several macros of one fragment left in the rendered page. Each stood between two marks of
 * its own, texts that occur nowhere else, so whatever stands there is the answer to its question.
 * Nothing is matched by counting.
 */
sealed interface MarkedResults {

  /**
   * All marks were found, once each, every end behind its beginning and before the next one, and no
   * output outside.
   *
   * @param results one for each mark, in the order in which the marks were sent
   * @param left what stands there, in the same order
   */
  record Matched(List<RenderedResult> results, List<Left> left) implements MarkedResults {}

  enum Left {
    NOTHING,
    /** No output, but a text. */
    WORDS,
    ONE_OUTPUT,
    OUTPUTS
  }

  /**
   * The marks did not survive, so no output can be told from another.
   *
   * @param outputs those that are there all the same
   * @param text what the page says
   */
  record Unmatched(List<RenderedResult> outputs, RemoteText text) implements MarkedResults {}

  /**
   * Reads rendered HTML. Confluence may wrap marks and outputs in anything. Of a page that cannot
   * be read, no question has an answer that can.
   *
   * @param marks in the order in which they were sent; none for a single macro without one
   */
  static MarkedResults from(RemoteContent html, List<Mark> marks) {
    if (marks.isEmpty()) {
      return new Matched(List.of(RenderedResult.from(html)), List.of(Left.ONE_OUTPUT));
    }
    return RenderedResult.body(html, true)
        .map(body -> from(html, body, marks))
        .orElseGet(
            () ->
                new Matched(
                    Collections.nCopies(marks.size(), RenderedResult.NO_PAGE),
                    Collections.nCopies(marks.size(), Left.WORDS)));
  }

  private static MarkedResults from(RemoteContent html, Element body, List<Mark> marks) {
    MarkReading reading = new MarkReading(marks, html);
    inOrderOfTheSource(body).forEach(reading::read);
    if (!reading.isWhole()) {
      return new Unmatched(
          body.select(RenderedResult.OUTPUTS).stream()
              .map(output -> RenderedResult.of(html, List.of(output), ""))
              .toList(),
          html.words(body.text()));
    }
    List<MarkReading.Section> sections = marks.stream().map(reading::section).toList();
    return new Matched(
        sections.stream().map(section -> section.result(html)).toList(),
        sections.stream().map(MarkReading.Section::left).toList());
  }

  /**
   * The texts and the outputs. Their order in the tree is not always that of the source: a parser
   * moves out of a table what does not belong there.
   */
  private static List<Node> inOrderOfTheSource(Element body) {
    List<Node> nodes = new ArrayList<>();
    NodeFilter collecting =
        (node, depth) -> {
          boolean output = node instanceof Element element && element.is(RenderedResult.OUTPUTS);
          if (output || node instanceof TextNode) {
            nodes.add(node);
          }
          return output ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
        };
    body.filter(collecting);
    nodes.sort(Comparator.comparingInt(node -> node.sourceRange().startPos()));
    return nodes;
  }
}
