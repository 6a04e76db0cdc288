package io.scrollexport.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code startExport} and {@code getExportStatus}, as the contract names its fields; an
 * absent one is left out.
 *
 * @param status the exporter's own word, {@code started} after the start, {@code unknown} where it
 *     was never heard
 * @param progress percent over all steps, never less than at the poll before
 * @param polls how often the status was asked for, throttled polls included
 * @param startedAt ISO 8601 instant
 * @param nextPollIn ISO 8601 duration for a timer event, absent when finished
 * @param throttled whether the site answered this poll with 429 instead of a status
 * @param plan what the poll plan carries to the next poll
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportProgress(
    String jobId,
    String status,
    boolean finished,
    @Nullable Boolean succeeded,
    @Nullable Integer step,
    @Nullable Integer totalSteps,
    @Nullable Integer stepProgress,
    int progress,
    int polls,
    String startedAt,
    @Nullable String nextPollIn,
    @Nullable Boolean throttled,
    @Nullable String downloadUrl,
    @Nullable String message,
    @Nullable JsonNode plan) {

  @Override
  public String toString() {
    return "ExportProgress[" + jobId + ", " + status + ", " + progress + " %]";
  }
}
