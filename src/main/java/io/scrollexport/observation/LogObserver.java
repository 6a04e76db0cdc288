package io.scrollexport.observation;

import io.scrollexport.failure.FailureCode;
import io.scrollexport.observation.event.EndedExport;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ObservedJob;
import io.scrollexport.observation.event.StartedExport;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes to the log what operators want to read: the life of an export at INFO, what asks for them
 * at WARN, each request at DEBUG. The text says it all; key-value pairs say it again for machines.
 */
final class LogObserver implements Observer {

  private static final Logger EXPORTS = LoggerFactory.getLogger("io.scrollexport.exports");
  private static final Logger EXCHANGES = LoggerFactory.getLogger("io.scrollexport.exchanges");
  private static final Logger SITES = LoggerFactory.getLogger("io.scrollexport.sites");

  /** From here on a wait is worth a look at what else uses the account. */
  private static final Duration LONG_WAIT = Duration.ofMinutes(1);

  private final FarClocks farClocks = new FarClocks();

  @Override
  public void figures(RuntimeFigures figures) {
    farClocks.read(figures.clocks());
  }

  @Override
  public void operationEnded(ObservedJob job, @Nullable FailureCode failure, Duration took) {
    if (failure != null) {
      String jobId = shown(job.exportJobId());
      about(EXPORTS.atDebug(), job, jobId)
          .addKeyValue("operation", job.operation())
          .addKeyValue("code", failure)
          .addKeyValue("seconds", seconds(took))
          .log(
              "{}{} failed with {} after {} s{}",
              job.operation(),
              jobId == null ? "" : " of export " + jobId,
              failure,
              seconds(took),
              where(job));
    }
  }

  @Override
  public void exportStarted(ObservedJob job, StartedExport export) {
    String jobId = shown(export.jobId());
    about(EXPORTS.atInfo(), job, jobId)
        .addKeyValue("pageId", export.pageId())
        .log("Export {} of page {} started{}", jobId, export.pageId(), where(job));
  }

  @Override
  public void exportEnded(ObservedJob job, EndedExport export) {
    String jobId = shown(export.jobId());
    Duration sinceStart = export.sinceStart();
    LoggingEventBuilder line =
        about(EXPORTS.atInfo(), job, jobId)
            .addKeyValue("outcome", export.outcome())
            .addKeyValue("polls", export.polls());
    if (sinceStart != null) {
      line = line.addKeyValue("seconds", seconds(sinceStart));
    }
    line.log(
        "Export {} ended: {}{}, {} polls{}",
        jobId,
        export.outcome(),
        sinceStart == null ? "" : ", " + seconds(sinceStart) + " s after its start",
        export.polls(),
        where(job));
  }

  @Override
  public void pollThrottled(ObservedJob job, @Nullable String exportJobId, Duration wait) {
    String jobId = Objects.requireNonNullElse(shown(exportJobId), "of many");
    boolean isLong = wait.compareTo(LONG_WAIT) >= 0;
    about(isLong ? EXPORTS.atWarn() : EXPORTS.atDebug(), job, jobId)
        .addKeyValue("seconds", seconds(wait))
        .log(
            "Export {}: the site turned the poll away and is asked again in {} s{}{}",
            jobId,
            seconds(wait),
            where(job),
            isLong ? ". Spread the exports, or find out what else uses this account." : "");
  }

  @Override
  public void downloaded(ObservedJob job, @Nullable String exportJobId, long bytes, Duration took) {
    String jobId = shown(exportJobId);
    about(EXPORTS.atInfo(), job, jobId)
        .addKeyValue("bytes", bytes)
        .addKeyValue("seconds", seconds(took))
        .log(
            "{} downloaded: {} bytes in {} s{}",
            jobId == null ? "A file was" : "Export " + jobId,
            bytes,
            seconds(took),
            where(job));
  }

  @Override
  public void exchanged(ObservedJob job, Exchange exchange) {
    if (exchange.signedIn()) {
      farClocks.look(exchange.site(), SITES);
    }
    if (EXCHANGES.isDebugEnabled()) {
      about(EXCHANGES.atDebug(), job)
          .addKeyValue("operation", job.operation())
          .addKeyValue("site", exchange.site())
          .addKeyValue("status", exchange.status())
          .addKeyValue("seconds", seconds(exchange.took()))
          .log(
              "{} {} for {}: {} {} in {} s{}",
              exchange.method(),
              exchange.site(),
              job.operation(),
              exchange.outcome().label(),
              exchange.status() == 0 ? "" : exchange.status(),
              seconds(exchange.took()),
              where(job));
    }
  }

  @Override
  public void tokenRequested(ObservedJob job, @Nullable FailureCode failure) {
    about(EXCHANGES.atDebug(), job)
        .log("Access token {}{}", failure == null ? "issued" : "refused: " + failure, where(job));
  }

  @Override
  public void renderingGivenUp(ObservedJob job, String site, int status) {
    about(SITES.atWarn(), job)
        .addKeyValue("site", site)
        .addKeyValue("status", status)
        .log(
            "{} answered {} to synchronous rendering: exports render asynchronously there from now"
                + " on, which takes more requests. Connect apps cannot; their jobs fail.",
            site,
            status);
  }

  private static LoggingEventBuilder about(
      LoggingEventBuilder line, ObservedJob job, @Nullable String jobId) {
    LoggingEventBuilder about = about(line, job);
    return jobId == null ? about : about.addKeyValue("jobId", jobId);
  }

  private static LoggingEventBuilder about(LoggingEventBuilder line, ObservedJob job) {
    return job.processInstance() == 0
        ? line
        : line.addKeyValue("processInstance", job.processInstance())
            .addKeyValue("element", job.element());
  }

  private static String where(ObservedJob job) {
    return job.processInstance() == 0
        ? ""
        : " (process instance " + job.processInstance() + ", element " + job.element() + ")";
  }

  private static @Nullable String shown(@Nullable String remote) {
    return remote == null ? null : RemoteText.of(remote).toString();
  }

  /** To the millisecond. */
  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
