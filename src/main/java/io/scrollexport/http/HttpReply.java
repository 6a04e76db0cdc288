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

  @Override
  public void close() throws IOException {
    body.close();
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
