package io.scrollexport.connector;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.remote.SafeCause;
import java.util.function.Supplier;

/**
 * Translates failures for the runtime, which decides by the exception's type: a plain {@link
 * ConnectorException} costs a retry, a {@link ConnectorRetryException} says itself what happens.
 */
final class Failures {

  private Failures() {}

  /** Runs an operation; whatever leaves it carries a code. */
  static <T> T translated(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (ExportException e) {
      throw translated(e);
    } catch (OutOfMemoryError e) {
      throw translated(
          new ExportException(
              FailureCode.CONNECTION_FAILED,
              "The connector runtime has too little memory for what it does at a time. Give it more"
                  + " heap, or fewer jobs at a time.",
              SafeCause.withoutWords(e)));
    } catch (RuntimeException | Error e) {
      // What nobody foresaw may quote anything, so that only its kind and place are told.
      throw translated(
          new ExportException(
              FailureCode.UNEXPECTED_RESPONSE,
              "The operation ended in "
                  + e.getClass().getName()
                  + ", for which this connector has no better words. The log of the connector runtime"
                  + " shows where: report it with what the site answers.",
              SafeCause.withoutWords(e)));
    }
  }

  private static ConnectorException translated(ExportException failure) {
    String code = failure.code().name();
    boolean retried = failure.code().isRetried();
    if (retried && failure.retryAfter().isEmpty()) {
      return new ConnectorException(code, failure.getMessage(), failure.getCause());
    }
    var settled =
        ConnectorRetryException.builder()
            .errorCode(code)
            .message(failure.getMessage())
            .cause(failure.getCause());
    return retried
        ? settled.backoffDuration(failure.retryAfter().orElseThrow()).build()
        : settled.retries(0).build();
  }
}
