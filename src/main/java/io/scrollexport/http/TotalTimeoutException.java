package io.scrollexport.http;

import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Thrown when an exchange as a whole took too long, however steadily its parts came. */
public final class TotalTimeoutException extends HttpTimeoutException {

  private static final long serialVersionUID = 1L;

  TotalTimeoutException(Duration total) {
    super("the exchange took longer than " + total);
  }
}
