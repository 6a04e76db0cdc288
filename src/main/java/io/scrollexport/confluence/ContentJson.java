package io.scrollexport.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** JSON of Confluence as a process wants it. */
final class ContentJson {

  /** Links for browsing the API, which say nothing about the content. */
  private static final Set<String> NAVIGATION = Set.of("_links", "_expandable");

  private ContentJson() {}

  /** The same JSON without navigation, at all depths; the reader has limited these. */
  static JsonNode withoutNavigation(JsonNode json) {
    if (json.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      json.properties().stream()
          .filter(field -> !NAVIGATION.contains(field.getKey()))
          .forEach(field -> object.set(field.getKey(), withoutNavigation(field.getValue())));
      return object;
    }
    if (json.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      json.forEach(element -> array.add(withoutNavigation(element)));
      return array;
    }
    return json;
  }

  /**
   * Parameters of a macro as one plain map. Confluence gives each as its value or as an object that
   * holds nothing but its {@code value}.
   */
  static ObjectNode plainParameters(JsonNode parameters) {
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    parameters.properties().forEach(field -> plain.set(field.getKey(), plain(field.getValue())));
    return plain;
  }

  private static JsonNode plain(JsonNode parameter) {
    return parameter.isObject() && parameter.size() == 1 && parameter.has("value")
        ? parameter.get("value")
        : parameter;
  }
}
