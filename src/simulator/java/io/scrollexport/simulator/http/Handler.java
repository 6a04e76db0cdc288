package io.scrollexport.simulator.http;

import java.util.Map;

/** One behaviour of the server. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers a request.
   *
   * @param path the decoded variable parts of the request's path by name
   */
  Response handle(ReceivedRequest request, Map<String, String> path);
}
