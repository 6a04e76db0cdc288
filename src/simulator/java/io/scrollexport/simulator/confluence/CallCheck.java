package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.storage.Macro;
import io.scrollexport.simulator.storage.Rendering;
import io.scrollexport.simulator.storage.StorageFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fragments of which more than one macro does something. Stricter than Confluence: where their
 * answers cannot be told apart, or are too many, they are refused.
 */
final class CallCheck {
  private static final int MOST_CALLS = 50;
  private static final int MOST_BYTES = 200_000;

  private CallCheck() {}

  static void check(String value, Element storage, Rendering rendering) throws RefusedConversion {
    List<Element> elements = StorageFormat.descendants(storage, Macro::isMacro);
    List<Macro> macros = elements.stream().map(Macro::of).toList();
    if (macros.size() < 2 || macros.stream().noneMatch(rendering::isCall)) {
      return;
    }
    if (macros.size() > MOST_CALLS
        || value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
        || !macros.stream().allMatch(rendering::isCall)
        || !elements.stream().allMatch(element -> element.getParentNode() == storage)) {
      throw refused("holds at most " + MOST_CALLS + " calls, side by side, and 200 kB");
    }
    Set<String> marks = new HashSet<>();
    Set<@Nullable String> ids = new HashSet<>();
    for (int i = 0; i < macros.size(); i++) {
      if (!marks.add(mark(elements.get(i)))) {
        throw refused("tells its calls apart by marks");
      }
      String id = macros.get(i).id();
      if (id != null && !ids.add(id)) {
        throw refused("gives each macro an ID of its own");
      }
    }
  }

  private static String mark(Element macro) throws RefusedConversion {
    Node before = macro.getPreviousSibling();
    if (before instanceof Element element
        && !Macro.isMacro(element)
        && !element.getTextContent().isBlank()) {
      return element.getTextContent();
    }
    throw refused("has an element with a text before each call");
  }

  private static RefusedConversion refused(String rule) {
    return new RefusedConversion(400, "A fragment of several calls " + rule);
  }
}
