package io.scrollexport.http.json;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.time.Duration;

/** Which failure an HTTP status stands for; the macro's own errors carry such a status too. */
public final class StatusFailure {

  private StatusFailure() {}

  /**
   * The failure for a status that is not a success.
   *
   * @param said the remote side's own words, empty where it had none; already free of secrets
   * @param wait how long a throttling site asks to wait
   */
  public static ExportException of(int status, Purpose purpose, String said, Duration wait) {
    String answered =
        purpose.who()
            + " answered "
            + status
            + " when asked to "
            + purpose.action()
            + RemoteText.quoted(said)
            + ". ";
    return switch (status) {
      case 400 ->
          new ExportException(
              FailureCode.INVALID_REQUEST,
              answered
                  + (said.isEmpty()
                      ? "Check the inputs of the operation."
                      : "Correct what it names."));
      case 401 ->
          new ExportException(
              FailureCode.UNAUTHORIZED,
              answered + "Check that the credentials are right and have not expired.");
      case 403 ->
          new ExportException(
              FailureCode.FORBIDDEN,
              answered + "Check the permissions of the user and the scopes of the token.");
      case 404 -> new ExportException(FailureCode.NOT_FOUND, answered + purpose.ifNotFound());
      case 429 -> ExportException.rateLimited(answered, wait);
      default ->
          status >= 500 && status <= 599
              ? new ExportException(
                  FailureCode.REMOTE_ERROR, answered + "The job is tried again while retries last.")
              : new ExportException(
                  FailureCode.UNEXPECTED_RESPONSE,
                  answered + "This is not what its interface describes: check the URL.");
    };
  }
}
