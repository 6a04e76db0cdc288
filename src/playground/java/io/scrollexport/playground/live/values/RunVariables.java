package io.scrollexport.playground.live.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scrollexport.playground.api.run.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a run by their scopes; those of a scope that has ended are gone. */
public final class RunVariables {
  /** Longer values are cut. */
  static final int LONGEST = 256 * 1024;

  /** Beyond so many characters in a run, of each value only its beginning is kept. */
  private static final int MOST = 4 * 1024 * 1024;

  private static final int BEGINNING = 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Long, Map<String, Variable>> byScope = new LinkedHashMap<>();
  private long characters;

  /** Notes a value, cut where it is too long; {@code element} is the one of the scope. */
  public Variable put(long scope, @Nullable String element, String name, String value) {
    Map<String, Variable> variables = byScope.computeIfAbsent(scope, key -> new LinkedHashMap<>());
    forget(variables.get(name));
    int limit = characters + value.length() > MOST ? BEGINNING : LONGEST;
    boolean cut = value.length() > limit;
    Variable variable =
        new Variable(
            Long.toString(scope),
            element,
            name,
            cut ? value.substring(0, limit) : value,
            cut ? true : null);
    variables.put(name, variable);
    characters += variable.value().length();
    return variable;
  }

  /** The scope has ended. */
  public void end(long scope) {
    Map<String, Variable> ended = byScope.remove(scope);
    if (ended != null) {
      ended.values().forEach(this::forget);
    }
  }

  private void forget(@Nullable Variable variable) {
    if (variable != null) {
      characters -= variable.value().length();
    }
  }

  /** Those of all scopes that there are. */
  public List<Variable> all() {
    List<Variable> all = new ArrayList<>();
    byScope.values().forEach(scope -> all.addAll(scope.values()));
    return all;
  }

  /** The value in that very scope, a missing node where there is none that can be read. */
  public JsonNode value(long scope, String name) {
    Variable variable = byScope.getOrDefault(scope, Map.of()).get(name);
    return variable == null ? MissingNode.getInstance() : json(variable);
  }

  /** All values that can be read in that very scope. */
  public Map<String, JsonNode> values(long scope) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    byScope
        .getOrDefault(scope, Map.of())
        .forEach((name, variable) -> values.put(name, json(variable)));
    values.values().removeIf(JsonNode::isMissingNode);
    return values;
  }

  /** The value, a missing node where it was cut. */
  public static JsonNode json(Variable variable) {
    return variable.truncated() != null ? MissingNode.getInstance() : json(variable.value());
  }

  /** A value as the engine tells it. */
  public static JsonNode json(String value) {
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the engine stores JSON", e);
    }
  }
}
