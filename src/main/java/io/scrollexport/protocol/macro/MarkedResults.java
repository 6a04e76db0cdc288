package io.scrollexport.protocol.macro;

import static java.util.stream.Collectors.joining;

import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

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
  record Matched(List<RenderedResult> results, List<Left> left) implements MarkedResults {
    public Matched {
      results = List.copyOf(results);
      left = List.copyOf(left);
    }
  }

  /** What a macro left. */
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
  record Unmatched(List<RenderedResult> outputs, RemoteText text) implements MarkedResults {
    public Unmatched {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * Reads rendered HTML. Confluence may wrap marks and outputs in anything.
   *
   * @param marks in the order in which they were sent; none for a single macro without one
   */
  static MarkedResults from(RemoteContent html, List<Mark> marks) {
    if (marks.isEmpty()) {
      return new Matched(List.of(RenderedResult.from(html)), List.of(Left.ONE_OUTPUT));
    }
    Element body = RenderedResult.body(html);
    Reading reading = new Reading(marks);
    inOrderOfTheSource(body).forEach(reading::read);
    if (!reading.isWhole()) {
      return new Unmatched(
          body.select(RenderedResult.OUTPUTS).stream()
              .map(output -> RenderedResult.of(html, List.of(output), ""))
              .toList(),
          html.words(body.text()));
    }
    List<Section> sections = marks.stream().map(reading::section).toList();
    return new Matched(
        sections.stream().map(section -> section.result(html)).toList(),
        sections.stream().map(Section::left).toList());
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

  /** What stands between two marks. */
  record Section(List<Element> outputs, StringBuilder text) {

    Section() {
      this(new ArrayList<>(1), new StringBuilder());
    }

    Left left() {
      return switch (outputs.size()) {
        case 0 -> text.toString().isBlank() ? Left.NOTHING : Left.WORDS;
        case 1 -> Left.ONE_OUTPUT;
        default -> Left.OUTPUTS;
      };
    }

    RenderedResult result(RemoteContent html) {
      return RenderedResult.of(html, outputs, text.toString());
    }
  }

  /** Goes through the page in its order, from mark to mark. */
  final class Reading {

    private final Map<String, Mark> begins = new HashMap<>();
    private final Map<String, Mark> ends = new HashMap<>();
    private final Pattern pattern;
    private final Map<Mark, Section> open = new HashMap<>();
    private final Map<Mark, Section> whole = new HashMap<>();
    private @Nullable Mark current;
    private boolean mistaken;

    Reading(List<Mark> marks) {
      marks.forEach(
          mark -> {
            begins.put(mark.begin(), mark);
            ends.put(mark.end(), mark);
          });
      this.pattern =
          Pattern.compile(
              Stream.concat(begins.keySet().stream(), ends.keySet().stream())
                  .collect(joining("|")));
    }

    boolean isWhole() {
      return !mistaken && current == null && whole.size() == begins.size();
    }

    Section section(Mark mark) {
      return whole.getOrDefault(mark, new Section());
    }

    void read(Node node) {
      if (node instanceof TextNode text) {
        read(text.getWholeText());
      } else if (current == null) {
        // An output outside of all marks belongs to nobody.
        mistaken = true;
      } else {
        open.get(current).outputs().add((Element) node);
      }
    }

    /** A text holds no mark, one, or several where the elements around them are gone. */
    private void read(String text) {
      Matcher found = pattern.matcher(text);
      int from = 0;
      while (found.find()) {
        say(text.substring(from, found.start()));
        turn(found.group());
        from = found.end();
      }
      say(text.substring(from));
    }

    private void say(String text) {
      if (current != null) {
        open.get(current).text().append(text);
      }
    }

    private void turn(String found) {
      Mark begun = begins.get(found);
      if (begun == null) {
        Mark ended = ends.get(found);
        mistaken |= !ended.equals(current) || whole.put(ended, open.get(ended)) != null;
        current = null;
      } else {
        mistaken |= current != null;
        mistaken |= open.put(begun, new Section()) != null;
        current = begun;
      }
    }
  }
}
