package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
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
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode condition : Conditions.of(plain)) {
      String on = condition.path("property").asText();
      if (!on.equals(OPERATION)) {
        others.add(
            ((ObjectNode) condition)
                .put("property", on.startsWith(prefix) ? on.substring(prefix.length()) : on));
      }
    }
    return Conditions.set(plain, others);
  }

  private ObjectNode withCondition(ObjectNode plain, Set<String> usedBy) {
    if (usedBy.size() == operations.size()) {
      return plain;
    }
    List<JsonNode> others = Conditions.of(plain);
    Conditions.set(plain, List.of());
    if (usedBy.size() == 1) {
      Conditions.and(plain, OPERATION, usedBy.iterator().next());
    } else {
      Conditions.andOneOf(plain, OPERATION, operations.stream().filter(usedBy::contains).toList());
    }
    List<JsonNode> all = new ArrayList<>(Conditions.of(plain));
    all.addAll(others);
    return Conditions.set(plain, all);
  }
}
