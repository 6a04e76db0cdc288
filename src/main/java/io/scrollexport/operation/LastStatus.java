package io.scrollexport.operation;

import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter last said of a job, by the result of the poll before. A process may pass
 * anything: whatever cannot be read counts as absent, and so does the result of another job.
 *
 * @param status {@code unknown} where it was never heard
 */
public record LastStatus(
    RemoteText status,
    @Nullable Integer step,
    @Nullable Integer totalSteps,
    @Nullable Integer stepProgress,
    @Nullable RemoteText message) {

  private static final RemoteText UNKNOWN = RemoteText.of("unknown");

  /** Reads a result of {@code startExport} or {@code getExportStatus}. */
  public static LastStatus from(String jobId, RemoteJson previous) {
    return previous.is("jobId", jobId)
        ? new LastStatus(
            previous.text("status").or(UNKNOWN),
            previous.integer("step"),
            previous.integer("totalSteps"),
            previous.integer("stepProgress"),
            previous.text("message").orNull())
        : new LastStatus(UNKNOWN, null, null, null, null);
  }
}
