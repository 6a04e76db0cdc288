package io.scrollexport.simulator.confluence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.storage.Rendering;
import io.scrollexport.simulator.storage.StorageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A fragment that is to be converted, after every check that needs no rendering.
 *
 * @param value the fragment as it came
 * @param storage the same, parsed
 * @param to the representation wanted
 * @param expand as the query has it
 */
record ConversionRequest(String value, Element storage, String to, List<String> expand) {
  /** What storage format is converted to. */
  static final Set<String> TARGETS = Set.of("view", "export_view", "styled_view", "editor");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<String> EMBEDDED_CONTENT = Set.of("current", "version-at-save");

  static ConversionRequest of(ReceivedRequest request, String to, Rendering rendering)
      throws RefusedConversion {
    String type = String.valueOf(request.header("Content-Type")).toLowerCase(Locale.ROOT);
    if (!type.split(";")[0].strip().equals("application/json")) {
      throw new RefusedConversion(415, "Unsupported Media Type");
    }
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (JsonProcessingException e) {
      throw new RefusedConversion(400, "Could not parse JSON: " + e.getOriginalMessage());
    }
    if (!body.path("value").isTextual() || !body.path("representation").isTextual()) {
      throw new RefusedConversion(400, "A content body needs a value and a representation");
    }
    String from = body.get("representation").asText();
    if (!from.equals("storage")) {
      throw new RefusedConversion(400, "Cannot convert from " + from + " to " + to);
    }
    checkTarget(to);
    checkEmbeddedContentRender(request);
    String value = body.get("value").asText();
    return new ConversionRequest(value, parse(value, rendering), to, request.parameters("expand"));
  }

  static void checkTarget(String to) throws RefusedConversion {
    if (!TARGETS.contains(to)) {
      throw new RefusedConversion(400, "Cannot convert from storage to " + to);
    }
  }

  static void checkEmbeddedContentRender(ReceivedRequest request) throws RefusedConversion {
    String mode = request.parameter("embeddedContentRender");
    if (mode != null && !EMBEDDED_CONTENT.contains(mode)) {
      throw new RefusedConversion(400, "Unknown embeddedContentRender: " + mode);
    }
  }

  private static Element parse(String value, Rendering rendering) throws RefusedConversion {
    Element storage;
    try {
      storage = StorageFormat.parse(value);
    } catch (StorageFormat.MalformedStorage e) {
      throw new RefusedConversion(400, e.getMessage());
    }
    CallCheck.check(value, storage, rendering);
    return storage;
  }
}
