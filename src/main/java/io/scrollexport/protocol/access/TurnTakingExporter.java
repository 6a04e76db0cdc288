package io.scrollexport.protocol.access;

import io.scrollexport.http.site.RateLimits;
import io.scrollexport.protocol.BatchExporter;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.util.List;

/**
 * An exporter that is asked about one export at a time, in its turn where it wants jobs to wait.
 *
 * @param account on whose behalf it is asked
 * @param job that starts an export; of one that asks for a status it is a new one each time, but
 *     the export is the same
 */
record TurnTakingExporter(BatchExporter exporter, RateLimits limits, String account, String job)
    implements Exporter {

  @Override
  public String start(ExportRequest request) {
    return limits.inTurn(account, job, () -> exporter.start(List.of(request)).only());
  }

  @Override
  public ExportStatus status(String jobId) {
    return limits.inTurn(account, "export " + jobId, () -> exporter.status(List.of(jobId)).only());
  }
}
