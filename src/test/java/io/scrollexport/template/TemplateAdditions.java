package io.scrollexport.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What the generator cannot write, by property id: placeholders and the defaults of the properties
 * that it adds itself.
 *
 * @param placeholders examples that an empty field shows
 * @param defaults values for the generator's own properties
 */
record TemplateAdditions(Map<String, String> placeholders, Map<String, String> defaults) {

  /** The property with what belongs to it. */
  ObjectNode applied(ObjectNode property) {
    String id = property.path("id").asText();
    if (placeholders.containsKey(id)) {
      property.put("placeholder", placeholders.get(id));
    }
    if (defaults.containsKey(id)) {
      property.put("value", defaults.get(id));
    }
    return property;
  }
}
