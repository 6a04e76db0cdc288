package io.scrollexport.template;

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
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** From a connector class to its element template. */
final class TemplateGeneration {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Class<?> connector;
  private final List<String> operations;
  private final TemplateAdditions additions;
  private final UnaryOperator<List<ObjectNode>> refinement;

  /**
   * @param operations the ids of the connector's operations in the order in which a modeller meets
   *     them; the first is the default
   */
  TemplateGeneration(Class<?> connector, List<String> operations, TemplateAdditions additions) {
    this(connector, operations, additions, UnaryOperator.identity());
  }

  /**
   * @param refinement what belongs to this connector alone and concerns several properties
   */
  TemplateGeneration(
      Class<?> connector,
      List<String> operations,
      TemplateAdditions additions,
      UnaryOperator<List<ObjectNode>> refinement) {
    this.connector = connector;
    this.operations = operations;
    this.additions = additions;
    this.refinement = refinement;
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
    return TemplateText.of(tree(configuration));
  }

  /** The template as a tree. */
  ObjectNode tree(GeneratorConfiguration configuration) {
    ObjectNode template =
        JSON.valueToTree(
            new ClassBasedTemplateGenerator().generate(connector, configuration).getFirst());
    List<ObjectNode> properties = new ArrayList<>();
    template.path("properties").forEach(property -> properties.add((ObjectNode) property));
    List<ObjectNode> merged = new SharedProperties(operations).merged(properties);
    for (ObjectNode property : merged) {
      if (property.path("id").asText().equals("operation")) {
        order(property);
      }
      GeneratorGaps.fill(property);
      additions.applied(property);
    }
    GeneratorGaps.fillTemplate(template);
    template
        .putArray("properties")
        .addAll(GeneratorGaps.inTheOrderOfGroups(template, refinement.apply(merged)));
    return template;
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
}
