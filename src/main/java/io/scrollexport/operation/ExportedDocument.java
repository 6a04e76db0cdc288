package io.scrollexport.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.scrollexport.download.document.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code downloadExport}, as the contract names its fields.
 *
 * @param jobId absent where only a download URL was given
 * @param document the document store's own reference
 * @param size in bytes
 * @param sha256 of the content, in lower-case hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportedDocument<D>(
    @Nullable String jobId,
    D document,
    String fileName,
    String contentType,
    long size,
    String sha256) {

  static <D> ExportedDocument<D> of(@Nullable String jobId, StoredFile<D> file) {
    return new ExportedDocument<>(
        jobId, file.document(), file.fileName(), file.contentType(), file.size(), file.sha256());
  }
}
