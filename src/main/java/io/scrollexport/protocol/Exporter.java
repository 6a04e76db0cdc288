package io.scrollexport.protocol;

/**
 * The Scroll Exporter, whichever way it is reached. Each method is one question and one answer;
 * none waits for an export.
 */
public interface Exporter {

  /** Starts an export and gives its job ID. */
  String start(ExportRequest request);

  /** How the job stands. */
  ExportStatus status(String jobId);
}
