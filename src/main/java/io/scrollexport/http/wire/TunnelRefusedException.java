package io.scrollexport.http.wire;

import java.io.IOException;

/** Thrown where a proxy does not open the way to the target. */
public final class TunnelRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  TunnelRefusedException(int status) {
    super("the proxy answered " + status);
    this.status = status;
  }

  /** What it answered. */
  public int status() {
    return status;
  }
}
