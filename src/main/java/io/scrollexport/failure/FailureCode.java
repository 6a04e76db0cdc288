package io.scrollexport.failure;

/**
 * The error codes of the contract. A code is what an error boundary event or an error expression
 * catches, so a name here is part of the public interface and never changes.
 */
public enum FailureCode {
  /** An input is missing, malformed, of the wrong type, or holds a secret that was not resolved. */
  INVALID_INPUT(false),
  /** HTTP 400, or the macro's own error with status 400. */
  INVALID_REQUEST(false),
  /** HTTP 401, after one fresh token where the connector made the token itself. */
  UNAUTHORIZED(false),
  /** HTTP 403. */
  FORBIDDEN(false),
  /** HTTP 404. */
  NOT_FOUND(false),
  /** HTTP 429; the engine waits as long as the site asked for. */
  RATE_LIMITED(true),
  /** HTTP 5xx, also as the macro's own error, or an asynchronous conversion that failed. */
  REMOTE_ERROR(true),
  /** No connection, or one that broke. */
  CONNECTION_FAILED(true),
  /** No answer in time, or a body that stalls. */
  TIMEOUT(true),
  /** The exporter rejects {@code issued-at} even after the clock was corrected. */
  CLOCK_SKEW(false),
  /** The rendered output holds no export result. */
  MACRO_NOT_RENDERED(false),
  /** An answer that is not what the protocol describes. */
  UNEXPECTED_RESPONSE(false),
  /** The authorization server refused to issue a token. */
  TOKEN_REQUEST_FAILED(false),
  /** A download was asked for while the job still runs. */
  EXPORT_NOT_READY(true),
  /** The job ended in an error. */
  EXPORT_FAILED(false),
  /** The job was cancelled. */
  EXPORT_CANCELLED(false),
  /** Host or scheme of a download are not allowed; nothing was requested. */
  DOWNLOAD_URL_REJECTED(false),
  /** HTTP 401, 403, 404 or 410 on a download. */
  DOWNLOAD_EXPIRED(false),
  /** The file is larger than the limit; no document is left behind. */
  DOWNLOAD_TOO_LARGE(false),
  /** Fewer bytes came than were announced; no document is left behind. */
  DOWNLOAD_INCOMPLETE(true),
  /** The document store refused or failed. */
  DOCUMENT_NOT_STORED(true);

  private final boolean retried;

  FailureCode(boolean retried) {
    this.retried = retried;
  }

  /** Whether another try can help, so that the job's retries and back-off apply. */
  public boolean isRetried() {
    return retried;
  }
}
