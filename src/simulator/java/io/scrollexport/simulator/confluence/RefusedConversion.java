package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.Response;

/** A request for a conversion that must not be carried out, with the answer that it gets. */
final class RefusedConversion extends Exception {
  private static final long serialVersionUID = 1;
  private final int status;

  RefusedConversion(int status, String message) {
    super(message);
    this.status = status;
  }

  Response response() {
    return ConfluenceError.of(status, getMessage());
  }
}
