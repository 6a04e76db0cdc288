package io.scrollexport.observation.event;

import io.scrollexport.failure.ExportException;
import io.scrollexport.http.json.StatusFailure;
import java.net.http.HttpTimeoutException;
import java.util.Locale;

/** How a request ended, in as many words as a label may have. */
public enum ExchangeOutcome {
  SUCCESS,
  REDIRECTION,
  /** 429. */
  THROTTLED,
  /** Any other 4xx. */
  CLIENT_ERROR,
  SERVER_ERROR,
  TIMEOUT,
  /** No connection, or one that broke before the answer. */
  NO_ANSWER,
  /** Ruled out by the operators' settings: nothing was sent. */
  NOT_ALLOWED;

  /** By the status of an answer. */
  public static ExchangeOutcome of(int status) {
    if (status == StatusFailure.TOO_MANY_REQUESTS) {
      return THROTTLED;
    }
    return switch (status / 100) {
      case 1, 2 -> SUCCESS;
      case 3 -> REDIRECTION;
      case 4 -> CLIENT_ERROR;
      default -> SERVER_ERROR;
    };
  }

  /** By what came in place of an answer. */
  public static ExchangeOutcome of(Exception failure) {
    return switch (failure) {
      case HttpTimeoutException timeout -> TIMEOUT;
      case ExportException refusal -> NOT_ALLOWED;
      default -> NO_ANSWER;
    };
  }

  /** The word of its label. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
