package io.scrollexport.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Choices of the export connector's template that are not inputs: a format instead of a macro's
 * name, one of two origins of a download, and a result variable for each kind of result. They live
 * in properties of the element that the engine ignores, and decide which inputs are shown.
 */
final class ScrollExportChoices {

  private static final String FORMAT =
      """
      {
        "id": "outputFormat",
        "label": "Format",
        "description": "The file that the exporter makes",
        "tooltip": "The exporter for the format has to be installed in Confluence.",
        "value": "word",
        "group": "confluence",
        "binding": {"type": "zeebe:property", "name": "outputFormat"},
        "type": "Dropdown",
        "choices": [
          {"name": "Word", "value": "word"},
          {"name": "PDF", "value": "pdf"},
          {"name": "HTML", "value": "html"},
          {"name": "Other, by its macro", "value": "other"}
        ],
        "condition": {"property": "integration.type", "equals": "macro", "type": "simple"}
      }
      """;
  private static final String ORIGIN =
      """
      {
        "id": "downloadFrom",
        "label": "Download by",
        "description": "What the process knows of the export",
        "value": "jobId",
        "group": "export",
        "binding": {"type": "zeebe:property", "name": "downloadFrom"},
        "type": "Dropdown",
        "choices": [
          {"name": "Its job ID", "value": "jobId"},
          {"name": "Its download URL", "value": "downloadUrl"}
        ],
        "condition": {"property": "operation", "equals": "downloadExport", "type": "simple"}
      }
      """;

  private ScrollExportChoices() {}

  static List<ObjectNode> refined(List<ObjectNode> properties) {
    List<ObjectNode> refined = new ArrayList<>();
    for (ObjectNode property : properties) {
      switch (property.path("id").asText()) {
        case "integration.macroName" -> refined.addAll(macroNames(property));
        case "downloadExport:exportJobId" -> {
          refined.add(TemplateText.parsed(ORIGIN));
          refined.add(Conditions.and(property, "downloadFrom", "jobId"));
        }
        case "downloadUrl" -> refined.add(Conditions.and(property, "downloadFrom", "downloadUrl"));
        case "resultVariable" -> refined.addAll(resultVariables(property));
        default -> refined.add(property);
      }
    }
    return refined;
  }

  private static List<ObjectNode> macroNames(ObjectNode named) {
    List<ObjectNode> names = new ArrayList<>();
    names.add(TemplateText.parsed(FORMAT));
    for (String format : List.of("word", "pdf", "html")) {
      ObjectNode fixed = TemplateText.parsed("{\"type\": \"Hidden\"}");
      fixed.put("id", "integration.macroName:" + format);
      fixed.put("value", "scroll-" + format + "-export-job");
      fixed.put("group", "confluence");
      fixed.set("binding", named.path("binding").deepCopy());
      fixed.set("condition", named.path("condition").deepCopy());
      names.add(Conditions.and(fixed, "outputFormat", format));
    }
    named.remove("value");
    named.remove("optional");
    named.putObject("constraints").put("notEmpty", true);
    names.add(Conditions.and(named, "outputFormat", "other"));
    return names;
  }

  private static List<ObjectNode> resultVariables(ObjectNode status) {
    ObjectNode document = status.deepCopy();
    document.put("id", "downloadExport:resultVariable").put("value", "exportedDocument");
    return List.of(
        Conditions.andOneOf(status, "operation", List.of("startExport", "getExportStatus")),
        Conditions.and(document, "operation", "downloadExport"));
  }
}
