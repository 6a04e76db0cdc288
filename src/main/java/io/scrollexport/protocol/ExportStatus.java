package io.scrollexport.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter says of a job. Everything but the status word may be absent.
 *
 * @param status the exporter's own word; {@code complete}, {@code error} and {@code cancelled} are
 *     final
 * @param step counted from 1
 * @param stepProgress percent of the step
 * @param downloadUrl carries a credential in its query
 */
public record ExportStatus(
    String status,
    @Nullable Integer step,
    @Nullable Integer totalSteps,
    @Nullable Integer stepProgress,
    @Nullable String downloadUrl,
    @Nullable String message) {

  /** How a job stands, by its status word. */
  public enum Stage {
    RUNNING,
    COMPLETE,
    FAILED,
    CANCELLED
  }

  /** Reads the answer of the 'Get Export Status' operation, tolerant of everything but the word. */
  static @Nullable ExportStatus from(JsonNode json) {
    String status = text(json, "status");
    return status == null
        ? null
        : new ExportStatus(
            status,
            integer(json, "step"),
            integer(json, "totalSteps"),
            integer(json, "stepProgress"),
            text(json, "downloadUrl"),
            text(json, "message"));
  }

  /** Any word that is not final means that the job goes on. */
  public Stage stage() {
    return switch (status) {
      case "complete" -> Stage.COMPLETE;
      case "error" -> Stage.FAILED;
      case "cancelled" -> Stage.CANCELLED;
      default -> Stage.RUNNING;
    };
  }

  /**
   * Percent over all steps, by the contract's formula; 100 when complete, 0 where the exporter
   * gives no usable numbers.
   */
  public int progress() {
    if (stage() == Stage.COMPLETE) {
      return 100;
    }
    if (step == null || totalSteps == null || totalSteps < 1 || step < 1) {
      return 0;
    }
    int current = Math.min(step, totalSteps);
    int within = stepProgress == null ? 0 : Math.clamp(stepProgress, 0, 100);
    return (int) (((current - 1) * 100L + within) / totalSteps);
  }

  @Override
  public String toString() {
    return "ExportStatus[" + status + ", " + step + "/" + totalSteps + ", " + stepProgress + " %]";
  }

  private static @Nullable String text(JsonNode json, String name) {
    String text = json.path(name).asText("");
    return text.isBlank() ? null : text;
  }

  private static @Nullable Integer integer(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isTextual() && value.textValue().matches("\\d{1,9}")) {
      return Integer.valueOf(value.textValue());
    }
    return value.isNumber() && value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
  }
}
