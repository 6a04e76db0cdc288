package io.scrollexport.http;

import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Thrown when an operation as a whole took too long, however steadily its parts came. */
public final class DeadlineExceededException extends HttpTimeoutException {

  private static final long serialVersionUID = 1L;

  /** One for an operation that might have taken so long. */
  public DeadlineExceededException(Duration limit) {
    super("the operation took longer than " + limit);
  }
}
