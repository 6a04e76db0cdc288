package io.scrollexport.http;

import java.io.IOException;

/**
 * Sends one request and gives the answer as soon as its headers are there. Follows no redirect,
 * keeps no cookie, repeats nothing. Safe for use by many threads.
 */
@FunctionalInterface
public interface HttpTransport {

  /**
   * The answer, whose body is still to be read and which the caller closes.
   *
   * @throws java.net.http.HttpTimeoutException when the time-outs of the call are over
   * @throws IOException when there is no connection, or it broke
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  HttpReply send(HttpCall call) throws IOException, InterruptedException;
}
