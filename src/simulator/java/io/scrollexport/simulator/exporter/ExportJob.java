package io.scrollexport.simulator.exporter;

import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.User;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export job. It is immutable: how far it is follows from the time alone.
 *
 * @param owner whose eyes it sees with, and who alone may ask for it
 * @param page as it was when the job started
 * @param issuedByApp absent for the REST API
 * @param duration how long it takes when nothing goes wrong
 */
public record ExportJob(
    String id,
    ExportFormat format,
    User owner,
    Page page,
    ExportRequest request,
    @Nullable String issuedByApp,
    Instant startedAt,
    Duration duration,
    ExportOutcome outcome) {
  /** Every job has three steps. */
  public static final int TOTAL_STEPS = 3;

  /**
   * How far a job is.
   *
   * @param status the exporter's word
   * @param step counted from 1
   * @param stepProgress 0 to 100
   * @param message only of a failed job
   */
  public record Status(String status, int step, int stepProgress, @Nullable String message) {
    /** Whether a file is there. */
    public boolean complete() {
      return status.equals("complete");
    }
  }

  /** How far it is at that time. */
  public Status at(Instant now) {
    boolean ended = !now.isBefore(endsAt());
    return switch (outcome) {
      case ExportOutcome.Complete complete ->
          ended ? new Status("complete", TOTAL_STEPS, 100, null) : incomplete(percents(now));
      case ExportOutcome.Failed failed ->
          ended ? new Status("error", 2, 50, failed.message()) : incomplete(percents(now));
      case ExportOutcome.Cancelled cancelled ->
          ended ? new Status("cancelled", 2, 50, null) : incomplete(percents(now));
      case ExportOutcome.NeverEnding never -> incomplete(Math.min(percents(now), 199));
    };
  }

  /** When it ends; a job that never ends does so in the far future. */
  public Instant endsAt() {
    return switch (outcome) {
      case ExportOutcome.Complete complete -> startedAt.plus(duration);
      case ExportOutcome.Failed failed -> startedAt.plus(duration.dividedBy(2));
      case ExportOutcome.Cancelled cancelled -> startedAt.plus(duration.dividedBy(2));
      case ExportOutcome.NeverEnding never -> Instant.MAX;
    };
  }

  /** A hundred for each step. */
  private int percents(Instant now) {
    long all = TOTAL_STEPS * 100L;
    long elapsed = Math.max(0, Duration.between(startedAt, now).toMillis());
    return (int) Math.min(all - 1, elapsed * all / Math.max(1, duration.toMillis()));
  }

  private static Status incomplete(int percents) {
    return new Status("incomplete", percents / 100 + 1, percents % 100, null);
  }
}
