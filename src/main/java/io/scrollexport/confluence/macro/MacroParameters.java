package io.scrollexport.confluence.macro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parameters of a macro as a process wants them. */
final class MacroParameters {

  private MacroParameters() {}

  /**
   * Parameters of a macro as one plain map. Confluence gives each as its value or as an object that
   * holds nothing but its {@code value}.
   */
  static ObjectNode plain(JsonNode parameters) {
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    parameters.properties().forEach(field -> plain.set(field.getKey(), value(field.getValue())));
    return plain;
  }

  private static JsonNode value(JsonNode parameter) {
    return parameter.isObject() && parameter.size() == 1 && parameter.has("value")
        ? parameter.get("value")
        : parameter;
  }
}
