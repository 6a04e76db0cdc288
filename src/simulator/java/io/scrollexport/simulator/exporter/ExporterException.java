package io.scrollexport.simulator.exporter;

/** What the exporter refuses: the macro shows it as JSON, the REST API as the HTTP status too. */
final class ExporterException extends Exception {
  private static final long serialVersionUID = 1;
  private final int status;

  ExporterException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
