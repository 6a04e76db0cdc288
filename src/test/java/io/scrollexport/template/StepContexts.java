package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the step has instead of one field for each input of a sign-in, a connection
 * and a request: one FEEL context for each of these, or one for all inputs together. A dropdown of
 * sign-ins could not hold what a process decides when it runs.
 */
final class StepContexts {

  private static final String VARIABLE = "scrollExport";

  /** A choice of the other template, which picks the macro's name in the connection. */
  private static final String FORMAT = "outputFormat";

  /** By the beginning of the ids that they replace. */
  private static final String CONTEXTS =
      """
      [
        {"id": "integration", "label": "Connection", "group": "confluence",
          "description": "A context with type, baseUrl and so on, as the other template has them",
          "tooltip": "Such as ={type: \\"macro\\", baseUrl: \\"https://example.atlassian.net/wiki\\"}.",
          "placeholder": "{type: \\"macro\\", baseUrl: \\"https://example.atlassian.net/wiki\\"}",
          "feel": "required", "type": "Text", "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:input", "name": "scrollExport.integration"}},
        {"id": "authentication", "label": "Sign-in", "group": "authentication",
          "description": "A context with type, token and so on, as the other template has them",
          "tooltip": "Such as ={type: \\"bearer\\", token: \\"{{secrets.CONFLUENCE_TOKEN}}\\"}. Runtimes that filter secrets resolve those that are named here, and no others.",
          "placeholder": "{type: \\"bearer\\", token: \\"{{secrets.CONFLUENCE_TOKEN}}\\"}",
          "feel": "required", "type": "Text", "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:input", "name": "scrollExport.authentication"}},
        {"id": "exportRequest", "label": "Export request", "group": "export",
          "description": "A context with pageId, templateId, and what else the exporter takes",
          "tooltip": "Such as ={pageId: pageId, templateId: templateId}.",
          "placeholder": "{pageId: pageId, templateId: templateId}",
          "feel": "required", "type": "Text", "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:input", "name": "scrollExport.exportRequest"}}
      ]
      """;

  private static final String FORM =
      """
      [
        {"id": "inputs", "label": "Inputs", "group": "operation", "value": "fields",
          "description": "How this task gets its inputs",
          "type": "Dropdown", "choices": [
            {"name": "By the fields below", "value": "fields"},
            {"name": "As one context", "value": "context"}],
          "binding": {"type": "zeebe:property", "name": "inputs"}},
        {"id": "scrollExport", "label": "All inputs", "group": "operation",
          "description": "A context of all inputs by their names, such as authentication",
          "tooltip": "For a process that decides by one expression what its step gets. Secrets are named in it, as in any field.",
          "placeholder": "{authentication: signIn, integration: site, exportJobId: export.jobId}",
          "feel": "required", "type": "Text", "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:input", "name": "scrollExport"},
          "condition": {"property": "inputs", "equals": "context", "type": "simple"}}
      ]
      """;

  private StepContexts() {}

  static List<ObjectNode> refined(List<ObjectNode> properties) {
    ArrayNode contexts = TemplateText.array(CONTEXTS);
    Set<ObjectNode> refined = new LinkedHashSet<>();
    for (ObjectNode property : ScrollExportChoices.refined(properties)) {
      String id = property.path("id").asText();
      JsonNode context = contextOf(id, contexts);
      if (context != null) {
        refined.add(withItsOperation(context.deepCopy(), property));
      } else if (!id.equals(FORMAT)) {
        refined.add(isAField(property) ? Conditions.and(property, "inputs", "fields") : property);
      }
      if (id.equals("resultVariable")) {
        refined.add(resultOfMany(property.deepCopy()));
      }
      if (id.equals("operation")) {
        TemplateText.array(FORM).forEach(form -> refined.add((ObjectNode) form));
      }
    }
    return new ArrayList<>(refined);
  }

  private static @Nullable JsonNode contextOf(String id, ArrayNode contexts) {
    return StreamSupport.stream(contexts.spliterator(), false)
        .filter(context -> id.startsWith(context.path("id").asText() + "."))
        .findFirst()
        .orElse(null);
  }

  /** The name that the default of {@code previous} expects. */
  private static ObjectNode resultOfMany(ObjectNode resultVariable) {
    resultVariable.put("id", "getExportStatuses+startExports:resultVariable");
    resultVariable.put("placeholder", "exports").put("value", "exports");
    return Conditions.andOneOf(
        Conditions.set(resultVariable, List.of()),
        "operation",
        List.of("startExports", "getExportStatuses"));
  }

  /** Whether it is for an input, or chooses between fields that are. */
  private static boolean isAField(ObjectNode property) {
    String bound = property.path("binding").path("name").asText();
    return bound.startsWith(VARIABLE + ".") || bound.equals("downloadFrom");
  }

  private static ObjectNode withItsOperation(ObjectNode context, ObjectNode property) {
    List<JsonNode> operation =
        Conditions.of(property).stream()
            .filter(condition -> condition.path("property").asText().equals("operation"))
            .toList();
    return Conditions.and(Conditions.set(context, operation), "inputs", "fields");
  }
}
