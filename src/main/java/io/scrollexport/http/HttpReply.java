package io.scrollexport.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;

/**
 * The answer to an {@link HttpCall}. Reading the body fails with {@link
 * java.net.http.HttpTimeoutException} when it stalls for longer than the read time-out; closing
 * before its end gives up the connection.
 */
public record HttpReply(int status, HttpHeaders headers, InputStream body)
    implements AutoCloseable {

  /** Ends the exchange, whatever is still to come. */
  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      // The outcome is settled before: how the connection ends does not change it.
    }
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
