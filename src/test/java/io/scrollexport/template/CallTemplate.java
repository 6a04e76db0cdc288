package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The template of a call activity that calls a process of ours: fields of the connector's template
 * that the process takes, and what is proper to a call.
 *
 * <p>The call is bound to the process's version tag, which stands for what goes in and comes out.
 * So a repaired process serves at once, and an incompatible one never does. The modeller writes
 * that no variables are propagated in either direction wherever a template names a called process:
 * the process gets the fields of the template only, and brings back its outputs.
 *
 * @param process that is called
 * @param kept groups of the connector's properties that the process takes
 * @param own further inputs, as a JSON array; {@code exportTimeout} is among them
 * @param outputs as a JSON array
 * @param groups as a JSON array
 */
record CallTemplate(
    String id,
    int version,
    String name,
    String description,
    String process,
    Set<String> kept,
    String own,
    String outputs,
    String groups) {

  private static final String PROCESS_VERSION_TAG = "1";
  private static final Set<String> DURATIONS =
      Set.of("exportTimeout", "minPollInterval", "maxPollInterval");

  private static final String CALL =
      """
      [
        {"id": "calledProcess", "value": "%s", "group": "call", "type": "Hidden",
          "binding": {"type": "zeebe:calledElement", "property": "processId"}},
        {"id": "calledProcessBinding", "value": "versionTag", "group": "call", "type": "Hidden",
          "binding": {"type": "zeebe:calledElement", "property": "bindingType"}},
        {"id": "calledProcessVersionTag", "value": "%s", "group": "call", "type": "Hidden",
          "binding": {"type": "zeebe:calledElement", "property": "versionTag"}}
      ]
      """;

  /** The template; the argument is that of the connector, which is left as it is. */
  ObjectNode from(ObjectNode connector) {
    ObjectNode call = connector.deepCopy();
    call.put("id", id);
    call.put("name", name);
    call.put("description", description);
    call.put("version", version);
    call.putArray("appliesTo").add("bpmn:Task").add("bpmn:CallActivity");
    call.putObject("elementType").put("value", "bpmn:CallActivity");
    call.set("groups", TemplateText.array(groups));
    List<JsonNode> properties = new ArrayList<>();
    TemplateText.array(CALL.formatted(process, PROCESS_VERSION_TAG)).forEach(properties::add);
    properties.add(CallSite.choice());
    JsonNode timeToLive = null;
    for (JsonNode property : call.path("properties")) {
      if (belongs(property)) {
        properties.addAll(CallSite.refined(withoutOperation((ObjectNode) property)));
      } else if (property.path("id").asText().equals("documentTimeToLive")) {
        timeToLive = withoutOperation((ObjectNode) property);
      }
    }
    for (JsonNode input : TemplateText.array(own)) {
      properties.add(
          DURATIONS.contains(input.path("id").asText()) ? limit(input, timeToLive) : input);
    }
    properties.add(timeToLive);
    properties.forEach(CallSite::admitNoSecret);
    TemplateText.array(outputs).forEach(properties::add);
    ArrayNode all = call.putArray("properties");
    properties.forEach(all::add);
    return call;
  }

  /** Whether the process takes the field: what starts an export, and the way to the exporter. */
  private boolean belongs(JsonNode property) {
    return kept.contains(property.path("group").asText())
        && Conditions.of(property).stream()
            .filter(condition -> condition.path("property").asText().equals("operation"))
            .allMatch(CallTemplate::holdsForTheStart);
  }

  private static boolean holdsForTheStart(JsonNode operation) {
    return operation.path("equals").asText().equals("startExport")
        || StreamSupport.stream(operation.path("oneOf").spliterator(), false)
            .anyMatch(each -> each.asText().equals("startExport"));
  }

  private static ObjectNode withoutOperation(ObjectNode property) {
    return Conditions.set(
        property,
        Conditions.of(property).stream()
            .filter(condition -> !condition.path("property").asText().equals("operation"))
            .toList());
  }

  /** The same pattern as that of the other duration. */
  private static JsonNode limit(JsonNode duration, JsonNode timeToLive) {
    return ((ObjectNode) duration).set("constraints", timeToLive.path("constraints").deepCopy());
  }
}
