package io.scrollexport.connector;

import io.scrollexport.observation.EndedExport;
import io.scrollexport.observation.Observation;
import io.scrollexport.observation.StartedExport;
import io.scrollexport.operation.ExportProgress;
import io.scrollexport.operation.ExportedDocument;
import io.scrollexport.protocol.Integration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells of exports, by the results of operations, what operators want to know. */
record ExportLife(Observation observation, InstantSource clock) {

  /** What a process kept for longer than that tells nothing of an export. */
  private static final Duration LONGEST = Duration.ofDays(7);

  ExportProgress started(Integration integration, String pageId, ExportProgress result) {
    observation.started(
        new StartedExport(
            switch (integration) {
              case Integration.Macro macro -> "macro";
              case Integration.Rest rest -> "rest";
            },
            pageId,
            result.jobId()));
    return result;
  }

  ExportProgress polled(ExportProgress result) {
    if (result.finished()) {
      observation.ended(
          new EndedExport(
              result.jobId(), outcome(result), result.polls(), since(result.startedAt())));
    } else if (Boolean.TRUE.equals(result.throttled()) && result.nextPollIn() != null) {
      observation.throttled(result.jobId(), Duration.parse(result.nextPollIn()));
    }
    return result;
  }

  <D> ExportedDocument<D> downloaded(ExportedDocument<D> result) {
    observation.downloaded(result.jobId(), result.size());
    return result;
  }

  private static String outcome(ExportProgress result) {
    if (Boolean.TRUE.equals(result.succeeded())) {
      return "complete";
    }
    return result.status().inResult().equals("cancelled") ? "cancelled" : "error";
  }

  private @Nullable Duration since(@Nullable String start) {
    if (start == null) {
      return null;
    }
    Duration since = Duration.between(Instant.parse(start), clock.instant());
    return since.isNegative() || since.compareTo(LONGEST) > 0 ? null : since;
  }
}
