package io.scrollexport.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
    object.properties().stream()
        .filter(field -> !without.contains(field.getKey()) && !field.getKey().startsWith(RESERVED))
        .forEach(
            field -> {
              boolean asItIs = unchanged.contains(field.getKey()) && field.getValue().isTextual();
              words.set(text(field.getKey()), asItIs ? field.getValue() : value(field.getValue()));
            });
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
