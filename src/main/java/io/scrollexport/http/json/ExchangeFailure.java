package io.scrollexport.http.json;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.failure.Seconds;
import io.scrollexport.http.DeadlineExceededException;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.WaitAskedException;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.SafeCause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/** Which failure it is when no whole answer comes. */
public final class ExchangeFailure {

  private ExchangeFailure() {}

  /**
   * The failure for what the transport threw.
   *
   * @param timeouts those of the call
   * @param credentials those that the call carried
   */
  public static ExportException of(
      IOException cause, Timeouts timeouts, Purpose purpose, Credentials credentials) {
    String who = purpose.who();
    String whom = purpose.whom();
    SafeCause safe = SafeCause.of(cause, credentials);
    return switch (cause) {
      case WaitAskedException asked ->
          ExportException.rateLimited(
              who
                  + " was not asked to "
                  + purpose.action()
                  + ", since it throttled this account before and asked to wait.",
              asked.left());
      case InterruptedIOException interruption -> interrupted(purpose);
      case LimitedBody.TooLarge large ->
          failure(
              FailureCode.UNEXPECTED_RESPONSE,
              who + " sent more than " + JsonApi.MAX_BODY_BYTES + " bytes",
              purpose,
              "Check the URL.",
              safe);
      case HttpConnectTimeoutException timeout ->
          failure(
              FailureCode.CONNECTION_FAILED,
              "No connection to "
                  + whom
                  + " within "
                  + Seconds.of(timeouts.connection())
                  + " seconds",
              purpose,
              "Check the URL and the network, or raise connectionTimeoutInSeconds.",
              safe);
      case DeadlineExceededException late ->
          failure(
              FailureCode.TIMEOUT,
              who
                  + " had not sent its whole answer when the time of the operation was over, "
                  + Seconds.of(timeouts.deadline().limit())
                  + " seconds,",
              purpose,
              "If it needs longer, have the operators of the connector runtime raise the"
                  + " connector's job timeout (CONNECTOR_…_TIMEOUT).",
              safe);
      case HttpTimeoutException timeout ->
          failure(
              FailureCode.TIMEOUT,
              who + " sent nothing for " + Seconds.of(timeouts.read()) + " seconds",
              purpose,
              "Raise readTimeoutInSeconds if it needs longer.",
              safe);
      case SSLException tls ->
          failure(
              FailureCode.CONNECTION_FAILED,
              "No secure connection to " + whom,
              purpose,
              "Check that its certificate is valid and that the connector runtime trusts it.",
              safe);
      default ->
          failure(
              FailureCode.CONNECTION_FAILED,
              "The connection to " + whom + " failed",
              purpose,
              "Check the URL and the network.",
              safe);
    };
  }

  private static ExportException failure(
      FailureCode code, String what, Purpose purpose, String advice, SafeCause cause) {
    return new ExportException(
        code, what + " when asked to " + purpose.action() + ". " + advice, cause);
  }

  /** The failure of a job whose thread was interrupted. */
  public static ExportException interrupted(Purpose purpose) {
    return new ExportException(
        FailureCode.CONNECTION_FAILED,
        "The connector runtime stopped while "
            + purpose.whom()
            + " was asked to "
            + purpose.action()
            + ".");
  }
}
