package io.scrollexport.operation;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter last said of a job, by the result of the poll before. A process may pass
 * anything: whatever cannot be read counts as absent.
 *
 * @param status {@code unknown} where it was never heard
 */
public record LastStatus(
    String status,
    @Nullable Integer step,
    @Nullable Integer totalSteps,
    @Nullable Integer stepProgress,
    @Nullable String message) {

  private static final String UNKNOWN = "unknown";

  /**
   * Reads a result of {@code startExport} or {@code getExportStatus}.
   *
   * @param jobId the job that is asked for; what was said of another one counts as absent
   */
  public static LastStatus from(String jobId, JsonNode previous) {
    return jobId.equals(text(previous, "jobId"))
        ? of(previous)
        : new LastStatus(UNKNOWN, null, null, null, null);
  }

  private static LastStatus of(JsonNode previous) {
    String status = text(previous, "status");
    return new LastStatus(
        status == null ? UNKNOWN : status,
        integer(previous, "step"),
        integer(previous, "totalSteps"),
        integer(previous, "stepProgress"),
        text(previous, "message"));
  }

  private static @Nullable Integer integer(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
  }
}
