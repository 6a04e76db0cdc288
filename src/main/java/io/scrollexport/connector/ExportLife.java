package io.scrollexport.connector;

import io.scrollexport.observation.Observation;
import io.scrollexport.observation.event.EndedExport;
import io.scrollexport.observation.event.StartedExport;
import io.scrollexport.operation.ExportProgress;
import io.scrollexport.operation.ExportedDocument;
import io.scrollexport.operation.batch.Batch;
import io.scrollexport.operation.batch.BatchProgress;
import io.scrollexport.operation.batch.ExportEntry;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.protocol.Integration;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of exports, by the results of operations, what operators want to know. */
record ExportLife(Observation observation, InstantSource clock) {

  /** What a process kept for longer than that tells nothing of an export. */
  private static final Duration LONGEST = Duration.ofDays(7);

  ExportProgress started(Integration integration, String pageId, ExportProgress result) {
    observation.started(new StartedExport(way(integration), pageId, result.jobId()));
    return result;
  }

  private static String way(Integration integration) {
    return switch (integration) {
      case Integration.Macro macro -> "macro";
      case Integration.Rest rest -> "rest";
    };
  }

  /** Many at once: those that were not under way before. */
  BatchProgress started(Integration integration, @Nullable Batch before, BatchProgress result) {
    for (ExportEntry entry : result.exports()) {
      boolean isNew = before == null || before.history(entry.index()).isEmpty();
      if (isNew && entry.jobId() != null && !entry.finished()) {
        observation.started(
            new StartedExport(
                way(integration), Objects.requireNonNullElse(entry.pageId(), ""), entry.jobId()));
      }
    }
    return throttled(result);
  }

  /** Many at once: those that were seen to end by this call. */
  BatchProgress polled(Batch before, BatchProgress result) {
    for (int index : result.ended()) {
      ExportEntry entry = result.exports().get(index - 1);
      Optional<PollHistory> history = before.history(index);
      if (entry.jobId() != null && history.isPresent()) {
        Instant start = history.get().startedAt();
        observation.ended(
            new EndedExport(
                entry.jobId(),
                outcome(entry.succeeded(), entry.status()),
                history.get().polls() + 1,
                since(start == null ? null : start.toString())));
      }
    }
    return throttled(result);
  }

  private BatchProgress throttled(BatchProgress result) {
    if (result.throttled() && result.nextPollIn() != null) {
      observation.throttled(null, Duration.parse(result.nextPollIn()));
    }
    return result;
  }

  ExportProgress polled(ExportProgress result) {
    if (result.finished()) {
      observation.ended(
          new EndedExport(
              result.jobId(),
              outcome(result.succeeded(), result.status()),
              result.polls(),
              since(result.startedAt())));
    } else if (Boolean.TRUE.equals(result.throttled()) && result.nextPollIn() != null) {
      observation.throttled(result.jobId(), Duration.parse(result.nextPollIn()));
    }
    return result;
  }

  <D> ExportedDocument<D> downloaded(ExportedDocument<D> result) {
    observation.downloaded(result.jobId(), result.size());
    return result;
  }

  private static String outcome(@Nullable Boolean succeeded, RemoteText status) {
    if (Boolean.TRUE.equals(succeeded)) {
      return "complete";
    }
    return status.inResult().equals("cancelled") ? "cancelled" : "error";
  }

  private @Nullable Duration since(@Nullable String start) {
    if (start == null) {
      return null;
    }
    Duration since = Duration.between(Instant.parse(start), clock.instant());
    return since.isNegative() || since.compareTo(LONGEST) > 0 ? null : since;
  }
}
