package io.scrollexport.playground.api;

import org.jspecify.annotations.Nullable;

/** Something that was asked for and is not done; its message is shown to the user as it is. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;
  private final @Nullable String type;

  private Refusal(int status, @Nullable String type, String title) {
    super(title, null, false, false);
    this.status = status;
    this.type = type;
  }

  /** With an HTTP status. */
  public static Refusal of(int status, String title) {
    return new Refusal(status, null, title);
  }

  /** Something that is not there any more. */
  public static Refusal gone() {
    return of(404, "That is not there any more.");
  }

  /** A question: what was asked for is done once it comes again, confirmed. */
  public static Refusal unconfirmed(String type, String question) {
    return new Refusal(409, type, question);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** By which the page tells questions apart, absent for most. */
  public @Nullable String type() {
    return type;
  }
}
