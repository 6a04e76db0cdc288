package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the versions of each template were like: a fingerprint for each version, and which one is
 * the newest that has been released. A released version never changes again; what is written into
 * models may change only together with the version.
 *
 * @param recorded by template id: {@code released} and {@code fingerprints}
 */
record TemplateVersions(ObjectNode recorded) {

  /** The record with this template's fingerprint; refuses to change a released version. */
  void add(JsonNode template) {
    ObjectNode entry = recorded.withObjectProperty(template.path("id").asText());
    if (!entry.has("released")) {
      entry.put("released", 0);
    }
    ObjectNode fingerprints = entry.withObjectProperty("fingerprints");
    String version = template.path("version").asText();
    String now = fingerprint(template);
    if (isReleased(template) && !fingerprints.path(version).asText().equals(now)) {
      throw new IllegalStateException(
          template.path("id").asText()
              + " has changed, but its version "
              + version
              + " is released: raise the version in its annotation");
    }
    fingerprints.put(version, now);
  }

  /** Whether models may hold this version already. */
  boolean isReleased(JsonNode template) {
    return template.path("version").asInt()
        <= recorded.path(template.path("id").asText()).path("released").asInt();
  }

  /** The fingerprint on record for the template's version, empty if there is none. */
  String recordedFor(JsonNode template) {
    return recorded
        .path(template.path("id").asText())
        .path("fingerprints")
        .path(template.path("version").asText())
        .asText();
  }

  /** What a model can tell: all of the properties but their texts. */
  static String fingerprint(JsonNode template) {
    StringBuilder essence =
        new StringBuilder(template.path("elementType").toString())
            .append(template.path("appliesTo"));
    for (JsonNode property : template.path("properties")) {
      ObjectNode plain = property.deepCopy();
      plain.remove("label");
      plain.remove("description");
      plain.remove("tooltip");
      plain.remove("placeholder");
      plain.path("choices").forEach(choice -> ((ObjectNode) choice).remove("name"));
      if (plain.path("constraints").path("pattern") instanceof ObjectNode pattern) {
        pattern.remove("message");
      }
      essence.append('\n').append(plain);
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(essence.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
