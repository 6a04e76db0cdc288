package io.scrollexport.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;

/**
 * JSON of a remote side with all its texts, names too, as {@link RemoteText}.
 *
 * @param without names that are left out
 */
record ProcessWords(Credentials credentials, Set<String> without) {

  /** Names to which runtimes give a meaning of their own. */
  private static final String RESERVED = "camunda.";

  /**
   * An object in these words.
   *
   * @param unchanged fields whose texts are handed on as they are
   */
  ObjectNode of(JsonNode object, Set<String> unchanged) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      // As the process sees it: a character that is removed may have hidden the name.
      String name = text(field.getKey());
      if (!without.contains(name) && !name.startsWith(RESERVED)) {
        boolean asItIs = unchanged.contains(field.getKey()) && field.getValue().isTextual();
        words.set(name, asItIs ? field.getValue() : value(field.getValue()));
      }
    }
    return words;
  }

  /** The depth is limited by the reader. */
  private JsonNode value(JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(text(value.textValue()));
    }
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> array.add(value(element)));
      return array;
    }
    return value.isObject() ? of(value, Set.of()) : value;
  }

  private String text(String text) {
    return RemoteText.of(text, credentials).inResult();
  }
}
