package io.scrollexport.remote;

/**
 * Why something failed, as a runtime may log it: of each exception its class, where it was thrown,
 * and what it says, as {@link RemoteText}. The exceptions themselves quote what they could not
 * read.
 */
public final class SafeCause extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;

  private final String kind;

  private SafeCause(Throwable failure, Credentials credentials, boolean words, int depth) {
    super(
        words ? said(failure, credentials) : "",
        failure.getCause() == null || depth == DEEPEST
            ? null
            : new SafeCause(failure.getCause(), credentials, words, depth + 1),
        false,
        true);
    this.kind = failure instanceof SafeCause cause ? cause.kind : failure.getClass().getName();
    setStackTrace(failure.getStackTrace());
  }

  /**
   * The failure with what it says.
   *
   * @param credentials those of the call that failed
   */
  public static SafeCause of(Throwable failure, Credentials credentials) {
    return new SafeCause(failure, credentials, true, 1);
  }

  /** The failure without what it says, for one of which nothing is known. */
  public static SafeCause withoutWords(Throwable failure) {
    return new SafeCause(failure, Credentials.NONE, false, 1);
  }

  private static String said(Throwable failure, Credentials credentials) {
    String message = failure.getMessage();
    return message == null ? "" : RemoteText.of(message, credentials).toString();
  }

  @Override
  public String toString() {
    return getMessage().isEmpty() ? kind : kind + ": " + getMessage();
  }
}
