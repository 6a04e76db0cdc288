package io.scrollexport.protocol;

import java.util.List;

/**
 * The Scroll Exporter, whichever way it is reached; nothing here waits for an export. A call about
 * many exports is one request, about as many of the first as one request takes, and never throws
 * what comes of that.
 */
public interface Exporter {

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

  /** Starts an export and gives its job ID. */
  default String start(ExportRequest request) {
    return start(List.of(request)).only();
  }

  /** How the job stands. */
  default ExportStatus status(String jobId) {
    return status(List.of(jobId)).only();
  }
}
