package io.scrollexport.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code startExport} and {@code getExportStatus}: one question to the exporter each. */
public final class ExportOperations {

  /** A poll further away would risk that the exporter has forgotten a finished job. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final InstantSource clock;

  /** Operations by the given clock. */
  public ExportOperations(InstantSource clock) {
    this.clock = clock;
  }

  /** Starts an export. */
  public ExportProgress start(Exporter exporter, ExportRequest request) {
    String jobId = exporter.start(request);
    return new ExportProgress(
        jobId,
        "started",
        false,
        null,
        null,
        null,
        null,
        0,
        0,
        now().toString(),
        nextPollIn(0).toString(),
        null,
        null,
        null,
        null);
  }

  /**
   * Asks once how a job stands. A site that throttles the question is a result too, so that it
   * spends no retry.
   *
   * @param previous the result of the poll before, as far as the process kept it
   */
  public ExportProgress status(
      Exporter exporter, String jobId, JsonNode previous, boolean exposeDownloadUrl) {
    PreviousPoll before = PreviousPoll.from(previous);
    try {
      ExportStatus status = exporter.status(jobId);
      return progress(jobId, before, status, null, exposeDownloadUrl);
    } catch (ExportException e) {
      if (e.code() != FailureCode.RATE_LIMITED) {
        throw e;
      }
      return progress(jobId, before, before.status(), throttledFor(e), false);
    }
  }

  private ExportProgress progress(
      String jobId,
      PreviousPoll before,
      ExportStatus status,
      @Nullable Duration throttled,
      boolean exposeDownloadUrl) {
    boolean finished = throttled == null && status.stage() != ExportStatus.Stage.RUNNING;
    int polls = before.polls() + 1;
    Duration next = throttled == null ? nextPollIn(polls) : throttled;
    return new ExportProgress(
        jobId,
        status.status(),
        finished,
        finished && status.stage() == ExportStatus.Stage.COMPLETE,
        status.step(),
        status.totalSteps(),
        status.stepProgress(),
        Math.max(before.progress(), throttled == null ? status.progress() : 0),
        polls,
        Objects.requireNonNullElseGet(before.startedAt(), this::now).toString(),
        finished ? null : next.toString(),
        throttled != null,
        exposeDownloadUrl ? status.downloadUrl() : null,
        status.message(),
        null);
  }

  private static Duration throttledFor(ExportException failure) {
    Duration wait = failure.retryAfter().orElse(LONGEST_WAIT);
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private static Duration nextPollIn(int polls) {
    return Duration.ofSeconds(Math.clamp(1 + polls, 1, 30));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
