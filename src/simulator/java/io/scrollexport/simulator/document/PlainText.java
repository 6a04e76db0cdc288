package io.scrollexport.simulator.document;

import io.scrollexport.simulator.storage.StorageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of a page without their form. */
final class PlainText {
  private static final Set<String> BLOCKS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "plain-text-body");

  private PlainText() {}

  /** A line for each paragraph, heading, list item, table row. */
  static List<String> lines(Element storage) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    collect(storage, lines, line);
    end(lines, line);
    return lines;
  }

  private static void collect(Node parent, List<String> lines, StringBuilder line) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        line.append(text.getData());
      } else if (node instanceof Element element && !StorageFormat.isAc(element, "parameter")) {
        boolean block = BLOCKS.contains(element.getLocalName());
        if (block) {
          end(lines, line);
        }
        collect(element, lines, line);
        if (block) {
          end(lines, line);
        } else if (element.getLocalName().matches("td|th")) {
          line.append("   ");
        }
      }
    }
  }

  private static void end(List<String> lines, StringBuilder line) {
    line.toString().lines().map(String::strip).filter(s -> !s.isEmpty()).forEach(lines::add);
    line.setLength(0);
  }
}
