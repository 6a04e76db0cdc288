package io.scrollexport.protocol.access;

import io.scrollexport.http.site.RateLimits;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.util.List;
import java.util.function.Supplier;

/**
 * An exporter that is asked in turn where it wants jobs to wait.
 *
 * @param account on whose behalf it is asked
 * @param job that starts exports; of one that asks for their status it is a new one each time, but
 *     the first of the exports is the same
 */
record TurnTakingExporter(
    Exporter exporter, RateLimits limits, Supplier<String> account, String job)
    implements Exporter {

  @Override
  public int perRequest() {
    return exporter.perRequest();
  }

  @Override
  public Asked<String> start(List<ExportRequest> requests) {
    return inTurn(job, exporter.start(requests));
  }

  @Override
  public Asked<ExportStatus> status(List<String> jobIds) {
    return inTurn("export " + jobIds.getFirst(), exporter.status(jobIds));
  }

  @Override
  public String start(ExportRequest request) {
    return limits.inTurn(account, job, () -> exporter.start(request));
  }

  @Override
  public ExportStatus status(String jobId) {
    return limits.inTurn(account, "export " + jobId, () -> exporter.status(jobId));
  }

  private <T> Asked<T> inTurn(String name, Asked<T> asked) {
    return switch (asked) {
      case Asked.Answered<T> answered -> answered;
      case Asked.Failed<T> failed ->
          new Asked.Failed<>(failed.size(), limits.inTurn(account.get(), name, failed.failure()));
    };
  }
}
