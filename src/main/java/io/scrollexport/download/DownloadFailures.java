package io.scrollexport.download;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.failure.Seconds;
import io.scrollexport.http.DeadlineExceededException;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.ExchangeFailure;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteText;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;

/**
 * How a download from one site can fail, in the contract's codes.
 *
 * @param site host and port
 * @param timeLimit of the download as a whole
 * @param isOfJob whether the job was given, so that its URL is a fresh one
 * @param credentials what no message may repeat
 */
record DownloadFailures(
    String site, Timeouts timeouts, Duration timeLimit, boolean isOfJob, Credentials credentials) {

  /** There was no answer. */
  ExportException unanswered(IOException cause) {
    return switch (cause) {
      case DeadlineExceededException late -> late();
      case ProtocolException malformed ->
          unexpected("is not one that HTTP allows: " + told(malformed));
      default -> ExchangeFailure.of(cause, timeouts, purpose(), credentials);
    };
  }

  /** The answer broke off. */
  ExportException broken(IOException cause, String received) {
    return switch (cause) {
      case DeadlineExceededException late -> late();
      case HttpTimeoutException timeout -> silent(received, timeout);
      case ProtocolException malformed ->
          unexpected("is not one that HTTP allows: " + told(malformed));
      case InterruptedIOException interruption -> interrupted();
      default ->
          new ExportException(
              FailureCode.DOWNLOAD_INCOMPLETE,
              "The connection to "
                  + site
                  + " ended after "
                  + received
                  + ". No document is left behind; the job is tried again while retries last.",
              cause);
    };
  }

  /** Over the limit, by header or while reading. */
  ExportException tooLarge(long maxBytes, String size) {
    return new ExportException(
        FailureCode.DOWNLOAD_TOO_LARGE,
        "The file at "
            + site
            + " has "
            + size
            + " and only "
            + maxBytes
            + " are allowed. No document is left behind. Raise maxSizeInMegabytes if the document"
            + " store takes such a file.");
  }

  /** The time over all is up. */
  ExportException late() {
    return new ExportException(
        FailureCode.TIMEOUT,
        "The download from "
            + site
            + " took longer than "
            + timeLimit
            + ". Raise downloadTimeout, and with it the connector's job timeout"
            + " (CONNECTOR_SCROLL_EXPORT_TIMEOUT of the connector runtime), which has to be longer.");
  }

  /** An answer that is no file; the reason goes on from "the answer". */
  ExportException unexpected(String reason) {
    return new ExportException(
        FailureCode.UNEXPECTED_RESPONSE,
        "The answer of "
            + site
            + " "
            + reason
            + ". Check that the URL is that of an exported file.");
  }

  /** A link that is good no longer; the answer goes on from "answered". */
  ExportException expired(String answer) {
    return new ExportException(
        FailureCode.DOWNLOAD_EXPIRED,
        site
            + " answered "
            + answer
            + ": the download URL has expired, or the file is gone. "
            + (isOfJob
                ? "The exporter keeps it for ten minutes after the end of its job: export again."
                : "Give exportJobId instead of downloadUrl, so that a fresh URL is used, or export"
                    + " again."));
  }

  /** What the file is asked for, in words. */
  Purpose purpose() {
    return new Purpose("The file server", site, "send the file");
  }

  /** A status other than 200. */
  ExportException status(int status, HttpHeaders headers, Instant now) {
    return switch (status) {
      case 401, 403, 404, 410 -> expired(Integer.toString(status));
      default ->
          status == 400
                  || status == StatusFailure.TOO_MANY_REQUESTS
                  || StatusFailure.isInPassing(status)
              ? StatusFailure.of(
                  status, purpose(), RemoteText.EMPTY, RetryAfter.of(status, headers, now))
              : unexpected("has status " + status + " instead of 200");
    };
  }

  /** The thread was asked to stop. */
  ExportException interrupted() {
    return ExchangeFailure.interrupted(purpose());
  }

  private RemoteText told(IOException failure) {
    return RemoteText.of(String.valueOf(failure.getMessage()), credentials);
  }

  private ExportException silent(String received, IOException cause) {
    return new ExportException(
        FailureCode.TIMEOUT,
        site
            + " sent nothing for "
            + Seconds.of(timeouts.read())
            + " seconds after "
            + received
            + ". Raise readTimeoutInSeconds if it needs longer.",
        cause);
  }
}
