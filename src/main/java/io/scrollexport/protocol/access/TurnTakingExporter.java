package io.scrollexport.protocol.access;

import io.scrollexport.http.site.RateLimits;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;

/**
 * An exporter whose jobs wait in turn where it asks them to.
 *
 * @param account on whose behalf it is asked
 * @param job that starts an export; of one that asks for a status it is a new one each time, but
 *     the export is the same
 */
record TurnTakingExporter(Exporter exporter, RateLimits limits, String account, String job)
    implements Exporter {

  @Override
  public String start(ExportRequest request) {
    return limits.inTurn(account, job, () -> exporter.start(request));
  }

  @Override
  public ExportStatus status(String jobId) {
    return limits.inTurn(account, "export " + jobId, () -> exporter.status(jobId));
  }
}
