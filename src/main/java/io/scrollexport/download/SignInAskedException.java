package io.scrollexport.download;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.remote.RemoteText;
import java.util.Optional;

/** The first URL of a download wants a sign-in, or another one. Never leaves a download. */
final class SignInAskedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ExportException expired;
  private final transient ExportException refused;

  private SignInAskedException(ExportException expired, ExportException refused) {
    super(refused);
    this.expired = expired;
    this.refused = refused;
  }

  static SignInAskedException byStatus(int status, DownloadFailures failures) {
    return new SignInAskedException(
        failures.expired(Integer.toString(status)),
        StatusFailure.of(status, failures.purpose(), RemoteText.EMPTY, Optional.empty()));
  }

  static SignInAskedException byLoginPage(DownloadFailures failures) {
    return new SignInAskedException(
        failures.expired("with its login page"),
        new ExportException(
            FailureCode.UNAUTHORIZED,
            failures.site()
                + " answered with its login page when asked to send the file, though it was asked"
                + " with the integration's sign-in. Check that the credentials are right and have"
                + " not expired."));
  }

  /** The failure where no sign-in may be sent. */
  ExportException expired() {
    return expired;
  }

  /** The failure where a sign-in was sent. */
  ExportException refused() {
    return refused;
  }
}
