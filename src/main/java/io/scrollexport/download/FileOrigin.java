package io.scrollexport.download;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a file comes from, as its document tells later readers.
 *
 * @param exporter the macro's name or the exporter's host
 * @param exportedAt absent counts as the time of the download
 */
public record FileOrigin(
    String exporter,
    @Nullable String exportJobId,
    @Nullable String pageId,
    @Nullable Instant exportedAt) {

  Map<String, Object> properties(Instant now) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("exporter", exporter);
    properties.put("exportedAt", (exportedAt == null ? now : exportedAt).toString());
    if (exportJobId != null) {
      properties.put("exportJobId", exportJobId);
    }
    if (pageId != null) {
      properties.put("pageId", pageId);
    }
    return properties;
  }
}
