package io.scrollexport.download.document;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document store is told about a file before its first byte. Size and SHA-256 are not among
 * it: they are known only when the last byte has passed, see {@link StoredFile}.
 *
 * @param fileName fit for every file system
 * @param contentType a media type without parameters
 * @param timeToLive absent where the store's own rule applies
 * @param properties texts by name: {@code exporter}, {@code exportedAt}, and {@code exportJobId}
 *     and {@code pageId} where known
 */
public record FileDescription(
    String fileName,
    String contentType,
    @Nullable Duration timeToLive,
    Map<String, Object> properties) {

  public FileDescription {
    properties = Map.copyOf(properties);
  }
}
