package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.connector.input.value.FieldPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the generator of 8.8 leaves open in every template of a connector: keywords at the top
 * level, where the modeller searches, the order of groups, the texts and defaults of the properties
 * that it adds itself, and patterns of fields that may stay empty.
 */
final class GeneratorGaps {

  private static final String RESULT_VARIABLE_DOCUMENTATION =
      "https://docs.camunda.io/docs/components/connectors/use-connectors/#result-variable";
  private static final String RESULT_EXPRESSION_DOCUMENTATION =
      "https://docs.camunda.io/docs/components/connectors/use-connectors/#result-expression";
  private static final String ERROR_DOCUMENTATION =
      "https://docs.camunda.io/docs/components/connectors/use-connectors/#error-expression";

  private static final String DURATION_DOCUMENTATION =
      "https://docs.camunda.io/docs/components/modeler/bpmn/timer-events/#time-duration";

  /** Texts and defaults by property id. */
  private static final Map<String, Map<String, String>> ADDED =
      Map.of(
          "operation", Map.of("description", "What this task does"),
          "taskDefinitionType",
              Map.of(
                  "label",
                  "Task definition type",
                  "description",
                  "The job type that the connector runtime of your choice works on"),
          "resultVariable",
              Map.of(
                  "description",
                  "The variable that takes the whole result. "
                      + link(RESULT_VARIABLE_DOCUMENTATION)),
          "resultExpression",
              Map.of(
                  "description",
                  "A context of variables made from the result, which is called response. "
                      + link(RESULT_EXPRESSION_DOCUMENTATION)),
          "errorExpression",
              Map.of(
                  "description",
                  "Which failures become BPMN errors, and which are tried again. "
                      + link(ERROR_DOCUMENTATION),
                  "tooltip",
                  "As it stands: while the site throttles, the job waits as long as the site asks"
                      + " and keeps its retries; a failure that no retry can mend becomes a BPMN"
                      + " error with the code of the failure, for a boundary event to catch, which"
                      + " finds code and message in the variable error; all other failures cost"
                      + " one retry each.",
                  "value",
                  ErrorExpression.text()),
          "retryCount",
              Map.of("description", "How often a failure is tried again before it is an incident"),
          "retryBackoff",
              Map.of(
                  "label",
                  "Retry back-off",
                  "description",
                  "How long to wait before each retry, as an ISO 8601 duration. "
                      + link(DURATION_DOCUMENTATION),
                  "value",
                  "PT10S"));

  /** Patterns of the properties that the generator adds, with their messages. */
  private static final Map<String, List<String>> PATTERNS =
      Map.of(
          "retryCount", List.of("^(=[\\s\\S]*|[0-9]{1,4})$", "must be a whole number, such as 3"),
          "retryBackoff",
              List.of("^(undefined)?$|" + FieldPattern.DURATION, FieldPattern.DURATION_MESSAGE));

  /** Examples for the fields that all connectors share. */
  private static final Map<String, String> SHARED_PLACEHOLDERS =
      Map.ofEntries(
          Map.entry("authentication.token", "{{secrets.CONFLUENCE_TOKEN}}"),
          Map.entry("authentication.username", "name@example.com"),
          Map.entry("authentication.password", "{{secrets.CONFLUENCE_TOKEN}}"),
          Map.entry("authentication.oauthTokenEndpoint", "https://auth.atlassian.com/oauth/token"),
          Map.entry("authentication.clientId", "{{secrets.CONFLUENCE_CLIENT_ID}}"),
          Map.entry("authentication.clientSecret", "{{secrets.CONFLUENCE_CLIENT_SECRET}}"),
          Map.entry("authentication.audience", "api.atlassian.com"),
          Map.entry("authentication.oauthClientId", "{{secrets.CONNECT_CLIENT_ID}}"),
          Map.entry("authentication.sharedSecret", "{{secrets.CONNECT_SHARED_SECRET}}"),
          Map.entry("authentication.userAccountId", "5b10a2844c20165700ede21g"),
          Map.entry("authentication.scopes", "READ"),
          Map.entry("authentication.tenantUrl", "https://example.atlassian.net/wiki"),
          Map.entry("documentTimeToLive", "P30D"),
          Map.entry("minPollInterval", "PT1S"),
          Map.entry("maxPollInterval", "PT30S"),
          Map.entry("connectionTimeoutInSeconds", "20"),
          Map.entry("readTimeoutInSeconds", "60"));

  private static final List<String> LAST = List.of("polling", "timeouts");
  private static final Map<String, String> GROUP_LABELS =
      Map.of("output", "Output", "error", "Errors", "retries", "Retries");

  private GeneratorGaps() {}

  static void fill(ObjectNode property) {
    String example = SHARED_PLACEHOLDERS.get(property.path("id").asText());
    if (example != null) {
      property.put("placeholder", example);
    }
    // In a fixed order, so that the same annotations give the same file.
    new TreeMap<>(ADDED.getOrDefault(property.path("id").asText(), Map.of()))
        .forEach(property::put);
    if (PATTERNS.containsKey(property.path("id").asText())) {
      List<String> pattern = PATTERNS.get(property.path("id").asText());
      property
          .withObjectProperty("constraints")
          .withObjectProperty("pattern")
          .put("value", pattern.get(0))
          .put("message", pattern.get(1));
    }
    if (property.path("optional").asBoolean()) {
      admitNothing(property.path("constraints").path("pattern"));
    }
  }

  /** The modeller has no value for an empty field; its pattern then meets the word undefined. */
  private static void admitNothing(JsonNode pattern) {
    if (pattern instanceof ObjectNode object) {
      object.put("value", "^(undefined)?$|" + object.path("value").asText());
    }
  }

  static void fillTemplate(ObjectNode template) {
    template.set("keywords", template.path("metadata").path("keywords"));
    List<JsonNode> groups = new ArrayList<>();
    List<JsonNode> last = new ArrayList<>();
    for (JsonNode group : template.path("groups")) {
      String id = group.path("id").asText();
      if (GROUP_LABELS.containsKey(id)) {
        ((ObjectNode) group).put("label", GROUP_LABELS.get(id));
      }
      (LAST.contains(id) ? last : groups).add(group);
    }
    ArrayNode ordered = template.putArray("groups").addAll(groups);
    ordered.addAll(last);
  }

  /** The panel shows groups in the order in which their first properties come. */
  static List<ObjectNode> inTheOrderOfGroups(JsonNode template, List<ObjectNode> properties) {
    List<String> order = new ArrayList<>();
    template.path("groups").forEach(group -> order.add(group.path("id").asText()));
    return properties.stream()
        .sorted(Comparator.comparingInt(property -> order.indexOf(property.path("group").asText())))
        .toList();
  }

  private static String link(String url) {
    return "<a href=\"" + url + "\" target=\"_blank\">More</a>";
  }
}
