package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The template of a call activity that calls process {@code scroll-export}: the fields of the
 * connector's template that the process takes, and what is proper to a call.
 *
 * <p>The call is bound to the process's version tag, which stands for what goes in and comes out.
 * So a repaired process serves at once, and an incompatible one never does. The modeller writes
 * that no variables are propagated in either direction wherever a template names a called process:
 * the process gets the fields of the template only, and brings back its two outputs.
 */
final class ExportCallTemplate {

  private static final String ID = "io.scrollexport.scroll-export-call";
  private static final int VERSION = 1;
  private static final String PROCESS = "scroll-export";
  private static final String PROCESS_VERSION_TAG = "1";
  private static final Set<String> START_GROUPS =
      Set.of("confluence", "authentication", "export", "options");
  private static final String DESCRIPTION =
      "Turn a Confluence page into a document, from start to download. BPMN errors:"
          + " EXPORT_FAILED, EXPORT_CANCELLED, EXPORT_TIMED_OUT";

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
      """
          .formatted(PROCESS, PROCESS_VERSION_TAG);
  private static final String LIMIT =
      """
      {"id": "exportTimeout", "label": "Export timeout", "value": "PT30M", "optional": true,
        "description": "How long the whole export may take, as an ISO 8601 duration; PT30M if empty. <a href=\\"https://docs.camunda.io/docs/components/modeler/bpmn/timer-events/#time-duration\\" target=\\"_blank\\">More</a>",
        "tooltip": "After it, the call ends with the BPMN error EXPORT_TIMED_OUT, whatever it was doing.",
        "placeholder": "PT30M", "feel": "optional", "group": "download", "type": "String",
        "binding": {"type": "zeebe:input", "name": "exportTimeout"}}
      """;
  private static final String OUTPUTS =
      """
      [
        {"id": "exportedDocument", "label": "Variable for the document", "value": "exportedDocument",
          "description": "Takes document, fileName, contentType, size and sha256",
          "placeholder": "exportedDocument", "group": "output", "type": "String",
          "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:output", "source": "=exportedDocument"}},
        {"id": "export", "label": "Variable for the status", "value": "export",
          "description": "Takes the last status, with jobId, status, progress and polls",
          "placeholder": "export", "group": "output", "type": "String",
          "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:output", "source": "=export"}}
      ]
      """;
  private static final String GROUPS =
      """
      [
        {"id": "call", "label": "Called process"},
        {"id": "confluence", "label": "Confluence"},
        {"id": "authentication", "label": "Sign-in"},
        {"id": "export", "label": "Export"},
        {"id": "options", "label": "Export options", "openByDefault": false},
        {"id": "download", "label": "Limits", "tooltip":
          "What ends the export, and what ends the life of its document."},
        {"id": "output", "label": "Output"}
      ]
      """;

  private ExportCallTemplate() {}

  /** The template; the argument is that of the connector, which is left as it is. */
  static ObjectNode from(ObjectNode connector) {
    ObjectNode call = connector.deepCopy();
    call.put("id", ID);
    call.put("name", "Scroll Export: whole export");
    call.put("description", DESCRIPTION);
    call.put("version", VERSION);
    call.putArray("appliesTo").add("bpmn:Task").add("bpmn:CallActivity");
    call.putObject("elementType").put("value", "bpmn:CallActivity");
    call.set("groups", TemplateText.array(GROUPS));
    List<JsonNode> properties = new ArrayList<>();
    TemplateText.array(CALL).forEach(properties::add);
    properties.add(CallSite.choice());
    JsonNode timeToLive = null;
    for (JsonNode property : call.path("properties")) {
      if (belongs(property)) {
        properties.addAll(CallSite.refined(withoutOperation((ObjectNode) property)));
      } else if (property.path("id").asText().equals("documentTimeToLive")) {
        timeToLive = withoutOperation((ObjectNode) property);
      }
    }
    properties.add(limit(timeToLive));
    properties.add(timeToLive);
    properties.forEach(CallSite::admitNoSecret);
    TemplateText.array(OUTPUTS).forEach(properties::add);
    ArrayNode all = call.putArray("properties");
    properties.forEach(all::add);
    return call;
  }

  /** Whether the process takes the field: what starts an export, and the way to the exporter. */
  private static boolean belongs(JsonNode property) {
    return START_GROUPS.contains(property.path("group").asText())
        && Conditions.of(property).stream()
            .filter(condition -> condition.path("property").asText().equals("operation"))
            .allMatch(condition -> condition.path("equals").asText().equals("startExport"));
  }

  private static ObjectNode withoutOperation(ObjectNode property) {
    return Conditions.set(
        property,
        Conditions.of(property).stream()
            .filter(condition -> !condition.path("property").asText().equals("operation"))
            .toList());
  }

  /** The same pattern as that of the other duration. */
  private static ObjectNode limit(JsonNode timeToLive) {
    ObjectNode limit = TemplateText.parsed(LIMIT);
    limit.set("constraints", timeToLive.path("constraints").deepCopy());
    return limit;
  }
}
