package io.scrollexport.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The template of a call of process {@code scroll-export-batch}. */
final class BatchCallTemplate {

  private static final String OWN =
      """
      [
        {"id": "exportRequests", "label": "Exports",
          "description": "A list of up to 500 contexts: pageId, templateId, and further options",
          "tooltip": "Such as for page in pages return {pageId: page.id, templateId: templateId}; the field shows the = by itself. Further options are scope, versionId, variantId, languageKey, locale, timeZone and additionalProperties.",
          "placeholder": "[{pageId: \\"1376263\\", templateId: templateId}]",
          "feel": "required", "group": "export", "type": "Text",
          "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:input", "name": "exportRequests"}},
        {"id": "maxOpen", "label": "Exports under way", "optional": true,
          "description": "How many go on at a time at most, 1 to 500; 100 if empty",
          "tooltip": "The exporter forgets a finished export after ten minutes: more under way means that more have to be downloaded in that time.",
          "placeholder": "100", "feel": "optional", "group": "options", "type": "String",
          "constraints": {"notEmpty": false, "pattern": {
            "value": "^(undefined)?$|^(=[\\\\s\\\\S]*|[1-9][0-9]?|[1-4][0-9]{2}|500)$",
            "message": "must be a number from 1 to 500"}},
          "binding": {"type": "zeebe:input", "name": "maxOpen"}},
        {"id": "exportsPerRequest", "label": "Exports per request", "optional": true,
          "description": "How many exports one request to Confluence is about, 1 to 50; 10 if empty",
          "tooltip": "With 50, a hundred pages take less than a tenth of the requests of one by one; with 10 a ninth.",
          "placeholder": "10", "feel": "optional", "group": "options", "type": "String",
          "constraints": {"notEmpty": false, "pattern": {
            "value": "^(undefined)?$|^(=[\\\\s\\\\S]*|[1-9]|[1-4][0-9]|50)$",
            "message": "must be a number from 1 to 50"}},
          "binding": {"type": "zeebe:input", "name": "exportsPerRequest"}},
        {"id": "minPollInterval", "label": "Shortest poll interval", "optional": true,
          "description": "The least time until the next poll, as an ISO 8601 duration; PT1S if empty",
          "tooltip": "With 50 exports per request, PT0.3S sees the end of a hundred exports sooner and still takes less than a tenth of the requests.",
          "placeholder": "PT1S", "feel": "optional", "group": "options", "type": "String",
          "binding": {"type": "zeebe:input", "name": "minPollInterval"}},
        {"id": "maxPollInterval", "label": "Longest poll interval", "optional": true,
          "description": "The most time until the next poll, at most PT2M; PT30S if empty",
          "placeholder": "PT30S", "feel": "optional", "group": "options", "type": "String",
          "binding": {"type": "zeebe:input", "name": "maxPollInterval"}},
        {"id": "exportTimeout", "label": "Export timeout", "value": "PT2H", "optional": true,
          "description": "How long all of it may take, as an ISO 8601 duration; PT2H if empty. <a href=\\"https://docs.camunda.io/docs/components/modeler/bpmn/timer-events/#time-duration\\" target=\\"_blank\\">More</a>",
          "tooltip": "After it, the call ends with the documents that are there; the others have the error EXPORT_TIMED_OUT.",
          "placeholder": "PT2H", "feel": "optional", "group": "download", "type": "String",
          "binding": {"type": "zeebe:input", "name": "exportTimeout"}}
      ]
      """;
  private static final String OUTPUTS =
      """
      [
        {"id": "exportedDocuments", "label": "Variable for the documents",
          "value": "exportedDocuments",
          "description": "Takes a list in the order of the exports: index, document, fileName, contentType, size and sha256, or index and error",
          "placeholder": "exportedDocuments", "group": "output", "type": "String",
          "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:output", "source": "=exportedDocuments"}},
        {"id": "exports", "label": "Variable for the statuses", "value": "exports",
          "description": "Takes a list of how each export stood last, with index, status and error",
          "placeholder": "exports", "group": "output", "type": "String",
          "constraints": {"notEmpty": true},
          "binding": {"type": "zeebe:output", "source": "=exports"}}
      ]
      """;
  private static final String GROUPS =
      """
      [
        {"id": "call", "label": "Called process"},
        {"id": "confluence", "label": "Confluence"},
        {"id": "authentication", "label": "Sign-in"},
        {"id": "export", "label": "Exports"},
        {"id": "options", "label": "How many at a time", "openByDefault": false},
        {"id": "download", "label": "Limits", "tooltip":
          "What ends the exports, and what ends the life of their documents."},
        {"id": "output", "label": "Output"}
      ]
      """;
  private static final CallTemplate TEMPLATE =
      new CallTemplate(
          "io.scrollexport.scroll-export-batch-call",
          1,
          "Scroll Export: many pages",
          "Turn up to 500 Confluence pages into documents, with few requests. The failure of one"
              + " page is an entry of the result, never the end of the others",
          "scroll-export-batch",
          Set.of("confluence", "authentication"),
          OWN,
          OUTPUTS,
          GROUPS);

  private BatchCallTemplate() {}

  /** The template; the argument is that of the connector, which is left as it is. */
  static ObjectNode from(ObjectNode connector) {
    return TEMPLATE.from(connector);
  }
}
