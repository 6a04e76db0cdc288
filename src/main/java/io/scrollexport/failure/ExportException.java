package io.scrollexport.failure;

import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.SafeCause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that leaves an operation: a {@link FailureCode} and a sentence that names what
 * the user can change. The message begins with the code, so that it can be looked up wherever only
 * the message is shown, and never holds a token, a secret or a URL's query.
 */
public final class ExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureCode code;
  private final String explanation;
  private final @Nullable Duration retryAfter;

  /** A failure whose cause is told by the explanation alone. */
  public ExportException(FailureCode code, String explanation) {
    this(code, explanation, null, null);
  }

  /** A failure with its cause. The runtime logs causes, so it is kept as a {@link SafeCause}. */
  public ExportException(FailureCode code, String explanation, Throwable cause) {
    this(code, explanation, null, safe(cause));
  }

  private ExportException(
      FailureCode code,
      String explanation,
      @Nullable Duration retryAfter,
      @Nullable SafeCause cause) {
    super(message(code, explanation, retryAfter), cause);
    this.code = code;
    this.explanation = explanation;
    this.retryAfter = retryAfter;
  }

  /** A site that asks to wait for that long before the next try; the message ends in how long. */
  public static ExportException rateLimited(String explanation, Duration retryAfter) {
    return new ExportException(FailureCode.RATE_LIMITED, explanation, retryAfter, null);
  }

  /** The same failure, with another wait before the next try. */
  public ExportException after(Duration wait) {
    return new ExportException(code, explanation, wait, safeCause());
  }

  /** The same failure, explained by one more sentence. */
  public ExportException adding(String sentence) {
    return new ExportException(code, explanation.strip() + " " + sentence, retryAfter, safeCause());
  }

  private @Nullable SafeCause safeCause() {
    return getCause() == null ? null : safe(getCause());
  }

  private static SafeCause safe(Throwable cause) {
    return cause instanceof SafeCause safe ? safe : SafeCause.of(cause, Credentials.NONE);
  }

  /** The error expression of our templates reads the wait from the end of the message. */
  private static String message(
      FailureCode code, String explanation, @Nullable Duration retryAfter) {
    String message = code + ": " + explanation.strip();
    return code == FailureCode.RATE_LIMITED && retryAfter != null
        ? message + " The job is tried again after " + seconds(retryAfter) + " seconds."
        : message;
  }

  /** As many decimals as the wait needs, three at most; never less than the wait. */
  private static String seconds(Duration wait) {
    BigDecimal seconds =
        BigDecimal.valueOf(wait.getNano(), 9).add(BigDecimal.valueOf(wait.toSeconds()));
    return seconds.setScale(3, RoundingMode.CEILING).stripTrailingZeros().toPlainString();
  }

  /** The code of the contract. */
  public FailureCode code() {
    return code;
  }

  /** The message without the code in front of it, and without the wait at its end. */
  public String explanation() {
    return explanation;
  }

  /** How long the remote side asked to wait; empty where it did not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
