package io.scrollexport.playground.live.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.StoredDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds the documents that a variable refers to, with what stands beside the reference. */
public final class FoundDocuments {
  /** What every reference to a document holds. */
  public static final String MARK = "camunda.document.type";

  private static final int MOST = 200;

  private FoundDocuments() {}

  /** At most 200 of a value, in their order. */
  public static List<StoredDocument> in(JsonNode value, Instant at) {
    List<StoredDocument> found = new ArrayList<>();
    collect(value, value, at, found);
    return found;
  }

  private static void collect(
      JsonNode node, JsonNode around, Instant at, List<StoredDocument> found) {
    if (found.size() >= MOST) {
      return;
    }
    if (node.path(MARK).asText("").equals("camunda") && node.path("documentId").isTextual()) {
      found.add(document(node, around, at));
      return;
    }
    for (JsonNode child : node) {
      collect(child, node, at, found);
    }
  }

  private static StoredDocument document(JsonNode reference, JsonNode around, Instant at) {
    JsonNode metadata = reference.path("metadata");
    String name = around.path("fileName").asText(metadata.path("fileName").asText("document"));
    String hash = around.path("sha256").asText(reference.path("contentHash").asText(""));
    return new StoredDocument(
        reference.path("documentId").asText(),
        name,
        FileType.of(name).contentType(),
        around.path("size").asLong(metadata.path("size").asLong()),
        hash.isEmpty() ? null : hash,
        at);
  }
}
