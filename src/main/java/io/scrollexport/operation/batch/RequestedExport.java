package io.scrollexport.operation.batch;

import io.scrollexport.failure.ExportException;
import io.scrollexport.protocol.ExportRequest;
import org.jspecify.annotations.Nullable;

/** One of the exports that a process wants. */
public sealed interface RequestedExport {

  /** Digits; absent where the field is malformed. */
  @Nullable String pageId();

  /** One that can be sent. */
  record WellFormed(ExportRequest request) implements RequestedExport {
    @Override
    public String pageId() {
      return request.pageId();
    }
  }

  /** One that cannot; the failure names the field and repeats no value. */
  record Malformed(@Nullable String pageId, ExportException problem) implements RequestedExport {}
}
