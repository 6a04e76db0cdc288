package io.scrollexport.http;

import java.io.IOException;
import java.time.Duration;

/** Thrown by a transport instead of asking a site that has asked to wait. */
public final class WaitAskedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Duration left;

  /**
   * A wait that goes on.
   *
   * @param left more than nothing
   */
  public WaitAskedException(Duration left) {
    super("the site asked to wait for another " + left);
    this.left = left;
  }

  /** How long the site still wants to be left alone. */
  public Duration left() {
    return left;
  }
}
