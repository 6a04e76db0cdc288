package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The conditions under which a property is shown: one, or several that all have to match. */
final class Conditions {

  private Conditions() {}

  /** The conditions of a property, each for itself. */
  static List<JsonNode> of(JsonNode property) {
    JsonNode condition = property.path("condition");
    if (condition.isMissingNode()) {
      return List.of();
    }
    List<JsonNode> all = new ArrayList<>();
    if (condition.has("allMatch")) {
      condition.path("allMatch").forEach(all::add);
    } else {
      all.add(condition);
    }
    return all;
  }

  /** The property with these conditions instead of those that it has. */
  static ObjectNode set(ObjectNode property, List<JsonNode> conditions) {
    property.remove("condition");
    if (conditions.size() == 1) {
      property.set("condition", conditions.getFirst());
    } else if (!conditions.isEmpty()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(conditions);
      property.set("condition", JsonNodeFactory.instance.objectNode().set("allMatch", all));
    }
    return property;
  }

  /** The property, shown only where another one has the value as well. */
  static ObjectNode and(ObjectNode property, String other, String value) {
    return with(property, simple(other).put("equals", value).put("type", "simple"));
  }

  /** The property, shown only where another one has one of the values as well. */
  static ObjectNode andOneOf(ObjectNode property, String other, List<String> values) {
    ObjectNode condition = simple(other);
    ArrayNode oneOf = condition.putArray("oneOf");
    values.forEach(oneOf::add);
    return with(property, condition.put("type", "simple"));
  }

  private static ObjectNode simple(String property) {
    return JsonNodeFactory.instance.objectNode().put("property", property);
  }

  private static ObjectNode with(ObjectNode property, JsonNode further) {
    List<JsonNode> all = new ArrayList<>(of(property));
    all.add(further);
    return set(property, all);
  }
}
