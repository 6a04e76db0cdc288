package io.scrollexport.download;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.remote.RemoteText;
import java.util.Optional;

/** The first URL of a download wants a sign-in, or another one. Never leaves a download. */
final class SignInAskedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Stands for the login page in place of a status. */
  private static final int LOGIN_PAGE = 0;

  private final transient DownloadFailures failures;
  private final int status;

  private SignInAskedException(DownloadFailures failures, int status) {
    super("HTTP " + status);
    this.failures = failures;
    this.status = status;
  }

  static SignInAskedException byStatus(int status, DownloadFailures failures) {
    return new SignInAskedException(failures, status);
  }

  static SignInAskedException byLoginPage(DownloadFailures failures) {
    return new SignInAskedException(failures, LOGIN_PAGE);
  }

  /** The failure where no sign-in may be sent. */
  ExportException expired() {
    return failures.expired(
        status == LOGIN_PAGE ? "with its login page" : Integer.toString(status));
  }

  /** The failure where a sign-in was sent. */
  ExportException refused() {
    return status == LOGIN_PAGE
        ? new ExportException(
            FailureCode.UNAUTHORIZED,
            failures.site()
                + " answered with its login page when asked to send the file, though it was asked"
                + " with the integration's sign-in. Check that the credentials are right and have"
                + " not expired.")
        : StatusFailure.of(status, failures.purpose(), RemoteText.EMPTY, Optional.empty());
  }
}
