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
    String when = " when asked to " + purpose.action() + ". ";
    return switch (cause) {
      case WaitAskedException asked ->
          ExportException.rateLimited(
              who
                  + " was not asked to "
                  + purpose.action()
                  + ", since it throttled this account before and asked to wait.",
              asked.left());
      case LimitedBody.TooLarge large ->
          new ExportException(
              FailureCode.UNEXPECTED_RESPONSE,
              who
                  + " sent more than "
                  + JsonApi.MAX_BODY_BYTES
                  + " bytes"
                  + when
                  + "Check the URL.");
      case HttpConnectTimeoutException timeout ->
          new ExportException(
              FailureCode.CONNECTION_FAILED,
              "No connection to "
                  + purpose.whom()
                  + " within "
                  + Seconds.of(timeouts.connection())
                  + " seconds. Check the URL and the network, or raise"
                  + " connectionTimeoutInSeconds.",
              SafeCause.of(timeout, credentials));
      case DeadlineExceededException late ->
          new ExportException(
              FailureCode.TIMEOUT,
              who
                  + " had not sent its whole answer when the time of the operation was over, "
                  + Seconds.of(timeouts.deadline().limit())
                  + " seconds,"
                  + when
                  + "If it needs longer, have the operators of the connector runtime raise the"
                  + " connector's job timeout (CONNECTOR_…_TIMEOUT).",
              SafeCause.of(late, credentials));
      case HttpTimeoutException timeout ->
          new ExportException(
              FailureCode.TIMEOUT,
              who
                  + " sent nothing for "
                  + Seconds.of(timeouts.read())
                  + " seconds"
                  + when
                  + "Raise readTimeoutInSeconds if it needs longer.",
              SafeCause.of(timeout, credentials));
      case SSLException tls ->
          new ExportException(
              FailureCode.CONNECTION_FAILED,
              "No secure connection to "
                  + purpose.whom()
                  + when
                  + "Check that its certificate is valid and that the connector runtime trusts it.",
              SafeCause.of(tls, credentials));
      case InterruptedIOException interruption -> interrupted(purpose);
      default ->
          new ExportException(
              FailureCode.CONNECTION_FAILED,
              "The connection to "
                  + purpose.whom()
                  + " failed"
                  + when
                  + "Check the URL and the network.",
              SafeCause.of(cause, credentials));
    };
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
