package io.scrollexport.simulator.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A macro of the storage format.
 *
 * @param id its macro ID, absent in fragments
 * @param parameters as the page has them; the default parameter has an empty name
 * @param element where its body is
 */
public record Macro(
    String name, @Nullable String id, SequencedMap<String, String> parameters, Element element) {

  /** Whether the element is a macro of whatever name. */
  public static boolean isMacro(Element element) {
    return StorageFormat.isAc(element, "structured-macro");
  }

  /** Reads the macro that the element holds. */
  public static Macro of(Element element) {
    var parameters = new LinkedHashMap<String, String>();
    for (Element child : StorageFormat.children(element)) {
      if (StorageFormat.isAc(child, "parameter")) {
        parameters.put(child.getAttributeNS(StorageFormat.AC, "name"), child.getTextContent());
      }
    }
    String id = element.getAttributeNS(StorageFormat.AC, "macro-id");
    return new Macro(
        element.getAttributeNS(StorageFormat.AC, "name"),
        id.isEmpty() ? null : id,
        Collections.unmodifiableSequencedMap(parameters),
        element);
  }

  /** The element of the rich-text body, or null. */
  public @Nullable Element richTextBody() {
    return body("rich-text-body");
  }

  /** The text of the plain-text body, empty where there is none. */
  public String plainTextBody() {
    Element body = body("plain-text-body");
    return body == null ? "" : body.getTextContent();
  }

  private @Nullable Element body(String localName) {
    for (Element child : StorageFormat.children(element)) {
      if (StorageFormat.isAc(child, localName)) {
        return child;
      }
    }
    return null;
  }
}
