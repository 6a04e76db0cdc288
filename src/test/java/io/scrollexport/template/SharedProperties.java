package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The generator writes each property once per operation, with the operation in front of its id.
 * Where operations share an input, one property serves them all, so that changing the operation
 * keeps what was typed, and each binding is asked for once.
 */
final class SharedProperties {

  private static final String OPERATION = "operation";

  private final List<String> operations;

  SharedProperties(List<String> operations) {
    this.operations = operations;
  }

  /** The properties, each as often as its content differs between operations. */
  List<ObjectNode> merged(List<ObjectNode> properties) {
    Map<ObjectNode, Set<String>> users = new LinkedHashMap<>();
    for (ObjectNode property : properties) {
      String operation = operation(property);
      ObjectNode plain = operation == null ? property : withoutOperation(property, operation);
      Set<String> usedBy = users.computeIfAbsent(plain, key -> new TreeSet<>());
      if (operation != null) {
        usedBy.add(operation);
      }
    }
    Map<String, Long> bearers =
        users.keySet().stream()
            .collect(
                Collectors.groupingBy(plain -> plain.path("id").asText(), Collectors.counting()));
    List<ObjectNode> merged = new ArrayList<>();
    users.forEach(
        (plain, usedBy) -> {
          if (bearers.get(plain.path("id").asText()) > 1 && !usedBy.isEmpty()) {
            plain.put("id", String.join("+", usedBy) + ":" + plain.path("id").asText());
          }
          merged.add(usedBy.isEmpty() ? plain : withCondition(plain, usedBy));
        });
    return merged;
  }

  private String operation(ObjectNode property) {
    String id = property.path("id").asText();
    return operations.stream().filter(name -> id.startsWith(name + ":")).findFirst().orElse(null);
  }

  private ObjectNode withoutOperation(ObjectNode property, String operation) {
    String prefix = operation + ":";
    ObjectNode plain = property.deepCopy();
    plain.put("id", plain.path("id").asText().substring(prefix.length()));
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    for (JsonNode condition : conditions(plain)) {
      String on = condition.path("property").asText();
      if (!on.equals(OPERATION)) {
        others.add(
            ((ObjectNode) condition)
                .put("property", on.startsWith(prefix) ? on.substring(prefix.length()) : on));
      }
    }
    plain.remove("condition");
    return others.isEmpty() ? plain : plain.set("condition", combined(others));
  }

  private ObjectNode withCondition(ObjectNode plain, Set<String> usedBy) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    if (usedBy.size() < operations.size()) {
      ObjectNode condition = all.addObject().put("property", OPERATION);
      if (usedBy.size() == 1) {
        condition.put("equals", usedBy.iterator().next());
      } else {
        ArrayNode oneOf = condition.putArray("oneOf");
        operations.stream().filter(usedBy::contains).forEach(oneOf::add);
      }
      condition.put("type", "simple");
    }
    conditions(plain).forEach(all::add);
    if (!all.isEmpty()) {
      plain.set("condition", combined(all));
    }
    return plain;
  }

  private static List<JsonNode> conditions(ObjectNode property) {
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

  private static ObjectNode combined(ArrayNode conditions) {
    return conditions.size() == 1
        ? (ObjectNode) conditions.get(0)
        : JsonNodeFactory.instance.objectNode().set("allMatch", conditions);
  }
}
