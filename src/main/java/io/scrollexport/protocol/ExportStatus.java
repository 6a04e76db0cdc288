package io.scrollexport.protocol;

import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.remote.RemoteUrl;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter says of a job. Everything but the status word may be absent.
 *
 * @param status the exporter's own word
 * @param stage how the job stands by that word; {@code complete}, {@code error} and {@code
 *     cancelled} are final
 * @param step counted from 1
 * @param stepProgress percent of the step
 * @param downloadUrl carries a credential in its query
 */
public record ExportStatus(
    RemoteText status,
    Stage stage,
    @Nullable Integer step,
    @Nullable Integer totalSteps,
    @Nullable Integer stepProgress,
    @Nullable RemoteUrl downloadUrl,
    @Nullable RemoteText message) {

  private static final RemoteText UNKNOWN = RemoteText.of("unknown");

  /** How a job stands, by its status word. */
  public enum Stage {
    RUNNING,
    COMPLETE,
    FAILED,
    CANCELLED
  }

  /** Reads the answer of the 'Get Export Status' operation, tolerant of everything but the word. */
  public static @Nullable ExportStatus from(RemoteJson json) {
    RemoteText status = json.text("status");
    return status.isEmpty() ? null : read(json, status);
  }

  /**
   * What the exporter last said of a job, by the result of the poll before. A process may pass
   * anything: whatever cannot be read counts as absent, and so does the result of another job. The
   * word is {@code unknown} where it was never heard.
   */
  public static ExportStatus last(String jobId, RemoteJson previous) {
    RemoteJson known = previous.is("jobId", jobId) ? previous : RemoteJson.missing();
    return read(known, known.text("status").or(UNKNOWN));
  }

  private static ExportStatus read(RemoteJson json, RemoteText status) {
    return new ExportStatus(
        status,
        stage(json),
        json.integer("step"),
        json.integer("totalSteps"),
        json.integer("stepProgress"),
        json.url("downloadUrl"),
        json.text("message").orNull());
  }

  /** Any word that is not final means that the job goes on. */
  private static Stage stage(RemoteJson json) {
    if (json.is("status", "complete")) {
      return Stage.COMPLETE;
    }
    if (json.is("status", "error")) {
      return Stage.FAILED;
    }
    return json.is("status", "cancelled") ? Stage.CANCELLED : Stage.RUNNING;
  }
}
