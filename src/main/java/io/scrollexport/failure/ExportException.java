package io.scrollexport.failure;

import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.remote.SafeCause;
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
  // Nobody sends a failure on as an object.
  private final transient RemoteText said;
  private final boolean uncertain;
  private final boolean turnedAway;

  /** A failure whose cause is told by the explanation alone. */
  public ExportException(FailureCode code, String explanation) {
    this(code, explanation, null, null, RemoteText.EMPTY, false, false);
  }

  /** A failure with its cause. The runtime logs causes, so it is kept as a {@link SafeCause}. */
  public ExportException(FailureCode code, String explanation, Throwable cause) {
    this(code, explanation, safe(cause), null, RemoteText.EMPTY, false, false);
  }

  private ExportException(
      FailureCode code,
      String explanation,
      @Nullable SafeCause cause,
      @Nullable Duration retryAfter,
      RemoteText said,
      boolean uncertain,
      boolean turnedAway) {
    super(message(code, explanation, retryAfter), cause);
    this.code = code;
    this.explanation = explanation;
    this.retryAfter = retryAfter;
    this.said = said;
    this.uncertain = uncertain;
    this.turnedAway = turnedAway;
  }

  /** A site that asks to wait for that long before the next try; the message ends in how long. */
  public static ExportException rateLimited(String explanation, Duration retryAfter) {
    return new ExportException(FailureCode.RATE_LIMITED, explanation).turnedAwayFor(retryAfter);
  }

  /** The same failure, with another wait before the next try. */
  public ExportException after(Duration wait) {
    return with(explanation, wait, said, uncertain, turnedAway);
  }

  /** The same failure, of a site that turns everybody away for that long. */
  public ExportException turnedAwayFor(Duration wait) {
    return with(explanation, wait, said, uncertain, true);
  }

  /** The same failure, explained by one more sentence. */
  public ExportException adding(String sentence) {
    return with(explanation.strip() + " " + sentence, retryAfter, said, uncertain, turnedAway);
  }

  /** The same failure, with the remote side's own words, which its explanation may quote. */
  public ExportException saying(RemoteText words) {
    return with(explanation, retryAfter, words, uncertain, turnedAway);
  }

  /** The same failure of something that may have been done all the same. */
  public ExportException uncertain() {
    return with(explanation, retryAfter, said, true, turnedAway);
  }

  private ExportException with(
      String explanation,
      @Nullable Duration retryAfter,
      RemoteText said,
      boolean uncertain,
      boolean turnedAway) {
    @Nullable SafeCause cause = getCause() == null ? null : safe(getCause());
    return new ExportException(code, explanation, cause, retryAfter, said, uncertain, turnedAway);
  }

  private static SafeCause safe(Throwable cause) {
    return cause instanceof SafeCause safe ? safe : SafeCause.of(cause, Credentials.NONE);
  }

  /** The error expression of our templates reads the wait from the end of the message. */
  private static String message(
      FailureCode code, String explanation, @Nullable Duration retryAfter) {
    String message = code + ": " + explanation.strip();
    return code == FailureCode.RATE_LIMITED && retryAfter != null
        ? message + " The job is tried again after " + Seconds.of(retryAfter) + " seconds."
        : message;
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

  /** How long to wait, where that is all that the failure stands for. */
  public Optional<Duration> turnedAway() {
    return turnedAway ? retryAfter() : Optional.empty();
  }

  /** The remote side's own words; empty where it said nothing. */
  public RemoteText said() {
    return said;
  }

  /**
   * Whether what was asked for may have been done all the same, so that to ask anew may repeat it.
   */
  public boolean isUncertain() {
    return uncertain;
  }
}
