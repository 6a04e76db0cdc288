package io.scrollexport.operation;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Content of Confluence as it reaches the process.
 *
 * @param content without the text that was stored
 * @param document the document store's own reference to that text, the result's field {@code
 *     document}; absent where nothing was stored
 */
public record DeliveredContent<D>(ObjectNode content, @Nullable D document) {

  /** The result as the contract names its fields. */
  @JsonValue
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    content.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    if (document != null) {
      fields.put("document", document);
    }
    return fields;
  }

  @Override
  public String toString() {
    return "DeliveredContent" + fields().keySet();
  }
}
