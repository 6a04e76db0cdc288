package io.scrollexport.connector;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.failure.ExportException;
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
    }
  }

  private static ConnectorException translated(ExportException failure) {
    String code = failure.code().name();
    if (!failure.code().isRetried()) {
      return ConnectorRetryException.builder()
          .errorCode(code)
          .message(failure.getMessage())
          .cause(failure.getCause())
          .retries(0)
          .build();
    }
    return failure
        .retryAfter()
        .<ConnectorException>map(
            wait ->
                ConnectorRetryException.builder()
                    .errorCode(code)
                    .message(failure.getMessage())
                    .cause(failure.getCause())
                    .backoffDuration(wait)
                    .build())
        .orElseGet(() -> new ConnectorException(code, failure.getMessage(), failure.getCause()));
  }
}
