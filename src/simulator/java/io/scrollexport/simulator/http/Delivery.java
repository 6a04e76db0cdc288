package io.scrollexport.simulator.http;

import java.io.IOException;

/** How an answer goes out on the wire: whole, or in one of the ways in which networks fail. */
@FunctionalInterface
public interface Delivery {
  /** The answer as it is, with its length announced. */
  Delivery WHOLE =
      (response, connection) -> {
        connection.writeHead(response, response.payload().length());
        connection.writeBody(response.payload(), Long.MAX_VALUE);
        return true;
      };

  /**
   * Sends the answer.
   *
   * @return whether the connection serves further requests; else it is closed
   */
  boolean send(Response response, Connection connection) throws IOException;
}
