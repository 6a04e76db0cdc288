package io.scrollexport.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.ExportStatus.Stage;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.remote.RemoteUrl;
import java.time.Duration;
import java.util.Map;
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
 * @param throttled whether the site turned this poll away for a while, or was left alone since it
 *     had done so
 * @param plan what the poll plan carries to the next poll
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportProgress(
    String jobId,
    RemoteText status,
    boolean finished,
    @Nullable Boolean succeeded,
    @Nullable Integer step,
    @Nullable Integer totalSteps,
    @Nullable Integer stepProgress,
    int progress,
    int polls,
    @Nullable String startedAt,
    @Nullable String nextPollIn,
    @Nullable Boolean throttled,
    @Nullable RemoteUrl downloadUrl,
    @Nullable RemoteText message,
    @Nullable Map<String, Object> plan) {

  /** A job that was started just now. */
  static ExportProgress started(String jobId, PlannedPoll next) {
    PollHistory history = next.history();
    return new ExportProgress(
        jobId,
        RemoteText.of("started"),
        false,
        null,
        null,
        null,
        null,
        0,
        0,
        startedAt(history),
        next.delay().toString(),
        null,
        null,
        null,
        history.plan());
  }

  /** A job that goes on; where the site turned the poll away, with the status before. */
  static ExportProgress running(ExportStatus status, PlannedPoll next, boolean throttled) {
    return polled(status, next.history(), next.delay(), throttled, null);
  }

  /** A job that came to its end, whichever. */
  static ExportProgress finished(
      ExportStatus status, PollHistory history, boolean exposeDownloadUrl) {
    return polled(status, history, null, false, exposeDownloadUrl ? status.downloadUrl() : null);
  }

  private static ExportProgress polled(
      ExportStatus status,
      PollHistory history,
      @Nullable Duration next,
      boolean throttled,
      @Nullable RemoteUrl downloadUrl) {
    boolean complete = next == null && status.stage() == Stage.COMPLETE;
    return new ExportProgress(
        history.jobId(),
        status.status(),
        next == null,
        complete,
        status.step(),
        status.totalSteps(),
        status.stepProgress(),
        complete ? 100 : history.progress(),
        history.polls(),
        startedAt(history),
        next == null ? null : next.toString(),
        throttled,
        downloadUrl,
        status.message(),
        next == null ? null : history.plan());
  }

  private static @Nullable String startedAt(PollHistory history) {
    return history.startedAt() == null ? null : history.startedAt().toString();
  }

  @Override
  public String toString() {
    return "ExportProgress[" + jobId + ", " + status + ", " + progress + " %]";
  }
}
