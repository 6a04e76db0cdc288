package io.scrollexport.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What to export, in the exporter's own terms. An absent component is left out of the request.
 *
 * @param pageId digits
 * @param additionalProperties options that are newer than this connector, sent as they are
 */
public record ExportRequest(
    String pageId,
    String templateId,
    Scope scope,
    @Nullable String versionId,
    @Nullable String variantId,
    @Nullable String languageKey,
    @Nullable String locale,
    @Nullable String timeZone,
    ObjectNode additionalProperties) {

  /** Whether the request itself has that property, so that additional ones may not repeat it. */
  public static boolean names(String property) {
    return switch (property) {
      case "pageId",
          "templateId",
          "scope",
          "versionId",
          "variantId",
          "languageKey",
          "locale",
          "timeZone" ->
          true;
      default -> false;
    };
  }

  /** The request as the 'Start Export' operation of the exporter takes it. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("pageId", pageId);
    json.put("scope", scope.value());
    json.put("templateId", templateId);
    putPresent(json, "versionId", versionId);
    putPresent(json, "variantId", variantId);
    putPresent(json, "languageKey", languageKey);
    putPresent(json, "locale", locale);
    putPresent(json, "timeZone", timeZone);
    json.setAll(additionalProperties);
    return json;
  }

  private static void putPresent(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  @Override
  public String toString() {
    // Without the additional properties, since nobody knows what they are.
    return "ExportRequest[" + pageId + ", " + templateId + ", " + scope + "]";
  }
}
