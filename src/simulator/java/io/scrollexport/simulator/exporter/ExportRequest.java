package io.scrollexport.simulator.exporter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * What to export.
 *
 * @param pageId digits
 * @param descendants whether the pages below belong to the document
 * @param json the whole request as it came
 */
public record ExportRequest(String pageId, String templateId, boolean descendants, JsonNode json) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static ExportRequest parse(String text) throws ExporterException {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ExporterException(400, "The export request is not valid JSON.");
    }
    if (!json.isObject()) {
      throw new ExporterException(400, "The export request is not a JSON object.");
    }
    String pageId = required(json, "pageId");
    if (!pageId.matches("[0-9]{1,19}")) {
      throw new ExporterException(400, "'pageId' must be a content ID.");
    }
    String scope = optional(json, "scope", "current");
    if (!scope.equals("current") && !scope.equals("descendants")) {
      throw new ExporterException(400, "'scope' must be 'current' or 'descendants'.");
    }
    for (String field : new String[] {"versionId", "variantId", "languageKey", "locale"}) {
      optional(json, field, "");
    }
    String zone = optional(json, "timeZone", "");
    try {
      ZoneId.of(zone.isEmpty() ? "UTC" : zone);
    } catch (DateTimeException e) {
      throw new ExporterException(400, "'timeZone' is unknown: " + zone);
    }
    String templateId = required(json, "templateId");
    return new ExportRequest(pageId, templateId, scope.equals("descendants"), json);
  }

  private static String required(JsonNode json, String field) throws ExporterException {
    String value = optional(json, field, "");
    if (value.isEmpty()) {
      throw new ExporterException(400, "'" + field + "' is required.");
    }
    return value;
  }

  private static String optional(JsonNode json, String field, String otherwise)
      throws ExporterException {
    if (!json.has(field)) {
      return otherwise;
    }
    if (!json.get(field).isTextual()) {
      throw new ExporterException(400, "'" + field + "' must be a string.");
    }
    return json.get(field).asText();
  }
}
