package io.scrollexport.http.json;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.RetryAfter;
import java.time.Duration;
import java.util.Optional;

/** Which failure an HTTP status stands for; the macro's own errors carry such a status too. */
public final class StatusFailure {

  private StatusFailure() {}

  /**
   * The failure for a status that is not a success.
   *
   * @param said the remote side's own words, empty where it had none; already free of secrets
   * @param wait how long the remote side asks to wait, where it does
   */
  public static ExportException of(
      int status, Purpose purpose, String said, Optional<Duration> wait) {
    String answered =
        purpose.who()
            + " answered "
            + status
            + " when asked to "
            + purpose.action()
            + RemoteText.quoted(said)
            + ".";
    return switch (status) {
      case 400 ->
          new ExportException(
              FailureCode.INVALID_REQUEST,
              answered
                  + " "
                  + (said.isEmpty()
                      ? "Check the inputs of the operation."
                      : "Correct what it names."));
      case 401 ->
          new ExportException(
              FailureCode.UNAUTHORIZED,
              answered + " Check that the credentials are right and have not expired.");
      case 403 ->
          new ExportException(
              FailureCode.FORBIDDEN,
              answered + " Check the permissions of the user and the scopes of the token.");
      case 404 -> new ExportException(FailureCode.NOT_FOUND, answered + " " + purpose.ifNotFound());
      case 429 -> ExportException.rateLimited(answered, wait.orElse(RetryAfter.UNSTATED));
      default ->
          status == 408 || status >= 500 && status <= 599
              ? passing(answered, wait)
              : new ExportException(
                  FailureCode.UNEXPECTED_RESPONSE,
                  answered + " This is not what its interface describes: check the URL.");
    };
  }

  private static ExportException passing(String answered, Optional<Duration> wait) {
    ExportException failure =
        new ExportException(
            FailureCode.REMOTE_ERROR, answered + " The job is tried again while retries last.");
    return wait.map(failure::after).orElse(failure);
  }
}
