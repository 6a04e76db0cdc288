package io.scrollexport.download;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a file comes from, as its document tells later readers.
 *
 * @param exporter the macro's name or the exporter's host
 */
public record FileOrigin(String exporter, @Nullable String exportJobId, @Nullable String pageId) {

  /**
   * The document's custom properties.
   *
   * @param now when the download begins: of the export itself the exporter tells no time
   */
  Map<String, Object> properties(Instant now) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("exporter", exporter);
    properties.put("exportedAt", now.toString());
    if (exportJobId != null) {
      properties.put("exportJobId", exportJobId);
    }
    if (pageId != null) {
      properties.put("pageId", pageId);
    }
    return properties;
  }
}
