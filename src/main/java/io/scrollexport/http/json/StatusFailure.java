package io.scrollexport.http.json;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.util.Optional;

/** Which failure an HTTP status stands for; the macro's own errors carry such a status too. */
public final class StatusFailure {

  /** The status of a request without accepted credentials. */
  public static final int UNAUTHORIZED = 401;

  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;

  private static final int UNAVAILABLE = 503;

  /** The status of a request that came too soon after others. */
  public static final int TOO_MANY_REQUESTS = 429;

  private StatusFailure() {}

  /** Whether the status says that the one who asks may not. */
  public static boolean isRefusal(int status) {
    return status == UNAUTHORIZED || status == FORBIDDEN;
  }

  /** Whether the status tells of trouble that may pass, other than that of too many requests. */
  public static boolean isInPassing(int status) {
    return status == REQUEST_TIMEOUT || status >= 500 && status <= 599;
  }

  /** The failure of one who may not, with what is known of its cause. */
  public static ExportException refused(
      int status, Purpose purpose, RemoteText said, String advice) {
    return new ExportException(
        status == UNAUTHORIZED ? FailureCode.UNAUTHORIZED : FailureCode.FORBIDDEN,
        answered(status, purpose, said) + advice);
  }

  /**
   * The failure for a status that is not a success.
   *
   * @param said the remote side's own words
   * @param wait how long the site asks to wait
   */
  public static ExportException of(
      int status, Purpose purpose, RemoteText said, Optional<Duration> wait) {
    return failure(status, purpose, said, wait).saying(said);
  }

  private static ExportException failure(
      int status, Purpose purpose, RemoteText said, Optional<Duration> wait) {
    String answered = answered(status, purpose, said);
    return switch (status) {
      case 400 ->
          new ExportException(
              FailureCode.INVALID_REQUEST,
              answered
                  + (said.isEmpty()
                      ? "Check the inputs of the operation."
                      : "Correct what it names."));
      case UNAUTHORIZED ->
          refused(
              status, purpose, said, "Check that the credentials are right and have not expired.");
      case FORBIDDEN ->
          refused(
              status,
              purpose,
              said,
              "Check the permissions of the user and the scopes of the token.");
      case 404 -> new ExportException(FailureCode.NOT_FOUND, answered + purpose.ifNotFound());
      case TOO_MANY_REQUESTS ->
          ExportException.rateLimited(answered, wait.orElse(RetryAfter.UNSTATED));
      default ->
          isInPassing(status)
              ? inPassing(status, answered + "The job is tried again while retries last.", wait)
              : new ExportException(
                  FailureCode.UNEXPECTED_RESPONSE,
                  answered + "This is not what its interface describes: check the URL.");
    };
  }

  /** One that is unavailable for a time that it names turns away who only asks how a job stands. */
  private static ExportException inPassing(
      int status, String explanation, Optional<Duration> wait) {
    ExportException failure = new ExportException(FailureCode.REMOTE_ERROR, explanation);
    return wait.map(
            time -> status == UNAVAILABLE ? failure.turnedAwayFor(time) : failure.after(time))
        .orElse(failure);
  }

  private static String answered(int status, Purpose purpose, RemoteText said) {
    return purpose.who()
        + " answered "
        + status
        + " when asked to "
        + purpose.action()
        + said.quoted()
        + ". ";
  }
}
