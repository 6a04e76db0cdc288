package io.scrollexport.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.protocol.ExportStatus;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the poll before left in the process. A process may pass anything: whatever cannot be read
 * counts as absent.
 *
 * @param status {@code unknown} where there is none
 * @param startedAt absent where the start is not known
 */
record PreviousPoll(
    ExportStatus status, int progress, int polls, @Nullable Instant startedAt, JsonNode plan) {

  /** Reads a result of {@code startExport} or {@code getExportStatus}. */
  static PreviousPoll from(JsonNode previous) {
    return new PreviousPoll(
        new ExportStatus(
            previous.path("status").asText("unknown"),
            integer(previous, "step"),
            integer(previous, "totalSteps"),
            integer(previous, "stepProgress"),
            null,
            null),
        Math.clamp(previous.path("progress").asInt(0), 0, 100),
        Math.clamp(previous.path("polls").asInt(0), 0, Integer.MAX_VALUE - 1),
        instant(previous.path("startedAt").asText("")),
        previous.path("plan"));
  }

  private static @Nullable Integer integer(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isNumber() && value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
  }

  private static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
