package io.scrollexport.operation;

import io.scrollexport.failure.ExportException;
import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.polling.Progress;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.ExportStatus.Stage;
import io.scrollexport.protocol.Exporter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** {@code startExport} and {@code getExportStatus}: one question to the exporter each. */
public final class ExportOperations {

  private final InstantSource clock;

  public ExportOperations(InstantSource clock) {
    this.clock = clock;
  }

  public ExportProgress start(Exporter exporter, ExportRequest request, PollPlan plan) {
    String jobId = exporter.start(request);
    return ExportProgress.started(jobId, plan.start(jobId, now()));
  }

  /**
   * Asks once how a job stands. A site that turns the question away for a while is a result too, so
   * that it spends no retry; while it wants to be left alone, it is not asked.
   *
   * @param before what the polls before have shown, as far as the process kept it
   * @param last what the exporter said at the poll before
   */
  public ExportProgress status(
      Exporter exporter,
      PollHistory before,
      ExportStatus last,
      PollPlan plan,
      boolean exposeDownloadUrl) {
    Duration left = before.left(now());
    if (left.isPositive()) {
      return ExportProgress.running(last, plan.throttled(before, now(), left), true);
    }
    ExportStatus status;
    try {
      status = exporter.status(before.jobId());
    } catch (ExportException e) {
      Duration wait = e.turnedAway().orElseThrow(() -> e);
      return ExportProgress.running(last, plan.throttled(before, now(), wait), true);
    }
    Progress progress = Progress.of(status.step(), status.totalSteps(), status.stepProgress());
    PlannedPoll next = plan.next(before, now(), progress);
    return status.stage() == Stage.RUNNING
        ? ExportProgress.running(status, next, false)
        : ExportProgress.finished(status, next.history(), exposeDownloadUrl);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
