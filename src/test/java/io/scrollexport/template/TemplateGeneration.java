package io.scrollexport.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.annotation.Operation;
import io.camunda.connector.generator.api.GeneratorConfiguration;
import io.camunda.connector.generator.java.ClassBasedTemplateGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** From a connector class to the JSON of its element template. */
final class TemplateGeneration {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Class<?> connector;
  private final List<String> operations;
  private final TemplateAdditions additions;

  /**
   * @param operations the ids of the connector's operations in the order in which a modeller meets
   *     them; the first is the default
   */
  TemplateGeneration(Class<?> connector, List<String> operations, TemplateAdditions additions) {
    this.connector = connector;
    this.operations = operations;
    this.additions = additions;
    List<String> declared =
        Arrays.stream(connector.getMethods())
            .map(method -> method.getAnnotation(Operation.class))
            .filter(operation -> operation != null)
            .map(Operation::id)
            .sorted()
            .toList();
    if (!declared.equals(operations.stream().sorted().toList())) {
      throw new IllegalArgumentException(connector + " has the operations " + declared);
    }
  }

  /** The template as it is committed. */
  String template(GeneratorConfiguration configuration) {
    ObjectNode template =
        JSON.valueToTree(
            new ClassBasedTemplateGenerator().generate(connector, configuration).getFirst());
    List<ObjectNode> properties = new ArrayList<>();
    template.path("properties").forEach(property -> properties.add((ObjectNode) property));
    ArrayNode finished = template.putArray("properties");
    for (ObjectNode property : new SharedProperties(operations).merged(properties)) {
      if (property.path("id").asText().equals("operation")) {
        order(property);
      }
      finished.add(additions.applied(property));
    }
    return text(template);
  }

  /** The generator sorts operations by their names. */
  private void order(ObjectNode property) {
    JsonNode choices = property.path("choices");
    ArrayNode ordered = property.putArray("choices");
    for (String operation : operations) {
      StreamSupport.stream(choices.spliterator(), false)
          .filter(choice -> choice.path("value").asText().equals(operation))
          .forEach(ordered::add);
    }
    property.put("value", operations.getFirst());
  }

  private static String text(ObjectNode template) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    try {
      return JSON.writer(printer).writeValueAsString(template) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
