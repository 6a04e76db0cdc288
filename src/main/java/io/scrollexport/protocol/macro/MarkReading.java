package io.scrollexport.protocol.macro;

import static java.util.stream.Collectors.joining;

import io.scrollexport.protocol.macro.MarkedResults.Left;
import io.scrollexport.remote.RemoteContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Goes through a rendered page in its order, from mark to mark. */
final class MarkReading {

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

  private final Map<String, Mark> begins = new HashMap<>();
  private final Map<String, Mark> ends = new HashMap<>();
  private final Pattern pattern;
  private final Map<Mark, Section> open = new HashMap<>();
  private final Map<Mark, Section> whole = new HashMap<>();
  private @Nullable Mark current;
  private boolean mistaken;

  /**
   * A reading that looks for those marks.
   *
   * @param source the rendered page as it came: a mark that stands in it once more, in an attribute
   *     or a comment, may be the one that the parser did not take for text
   */
  MarkReading(List<Mark> marks, RemoteContent source) {
    marks.forEach(
        mark -> {
          begins.put(mark.begin(), mark);
          ends.put(mark.end(), mark);
        });
    this.pattern =
        Pattern.compile(
            Stream.concat(begins.keySet().stream(), ends.keySet().stream()).collect(joining("|")));
    this.mistaken = source.count(pattern) != 2L * marks.size();
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
