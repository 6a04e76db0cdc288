package io.scrollexport.protocol;

import java.util.List;

/**
 * The Scroll Exporter, asked about many exports. A call is one request, about as many of the first
 * as one request takes, and never throws what comes of that.
 */
public interface BatchExporter {

  /** How many questions the next request has room for, as far as that is known. */
  int perRequest();

  /**
   * Starts exports.
   *
   * @param requests at least one
   * @return the job IDs of the first of them
   */
  Asked<String> start(List<ExportRequest> requests);

  /**
   * How jobs stand.
   *
   * @param jobIds at least one
   */
  Asked<ExportStatus> status(List<String> jobIds);
}
