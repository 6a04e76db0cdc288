package io.scrollexport.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The template of a call of process {@code scroll-export}. */
final class ExportCallTemplate {

  private static final String OWN =
      """
      [
        {"id": "exportTimeout", "label": "Export timeout", "value": "PT30M", "optional": true,
          "description": "How long the whole export may take, as an ISO 8601 duration; PT30M if empty. <a href=\\"https://docs.camunda.io/docs/components/modeler/bpmn/timer-events/#time-duration\\" target=\\"_blank\\">More</a>",
          "tooltip": "After it, the call ends with the BPMN error EXPORT_TIMED_OUT, whatever it was doing.",
          "placeholder": "PT30M", "feel": "optional", "group": "download", "type": "String",
          "binding": {"type": "zeebe:input", "name": "exportTimeout"}}
      ]
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
        {"id": "polling", "label": "Polling", "openByDefault": false},
        {"id": "output", "label": "Output"}
      ]
      """;
  private static final CallTemplate TEMPLATE =
      new CallTemplate(
          "io.scrollexport.scroll-export-call",
          1,
          "Scroll Export: whole export",
          "Turn a Confluence page into a document, from start to download. BPMN errors:"
              + " EXPORT_FAILED, EXPORT_CANCELLED, EXPORT_TIMED_OUT",
          "scroll-export",
          Set.of("confluence", "authentication", "export", "options", "polling"),
          OWN,
          OUTPUTS,
          GROUPS);

  private ExportCallTemplate() {}

  /** The template; the argument is that of the connector, which is left as it is. */
  static ObjectNode from(ObjectNode connector) {
    return TEMPLATE.from(connector);
  }
}
