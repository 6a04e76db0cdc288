package io.scrollexport.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What comes over the wire, byte by byte, where an HTTP client would hide how an answer is broken.
 *
 * @param head status line and headers; null where not even these came whole
 * @param body as far as it came
 * @param ended whether the server closed the connection, and was not just silent
 */
record RawAnswer(@Nullable String head, byte[] body, boolean ended) {
  private static final Duration SILENCE = Duration.ofMillis(150);

  static RawAnswer get(String url) {
    return get(url, Integer.MAX_VALUE);
  }

  /** Reads no more than that many bytes and hangs up. */
  static RawAnswer get(String url, int limit) {
    URI uri = URI.create(url);
    var bytes = new ByteArrayOutputStream();
    boolean ended = false;
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout((int) SILENCE.toMillis());
      String target = uri.getRawPath() + "?" + uri.getRawQuery();
      String request =
          "GET "
              + target
              + " HTTP/1.1\r\nHost: "
              + uri.getAuthority()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      ended = read(socket.getInputStream(), bytes, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    byte[] body =
        end < 0
            ? bytes.toByteArray()
            : text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    return new RawAnswer(end < 0 ? null : text.substring(0, end), body, ended);
  }

  private static boolean read(InputStream in, ByteArrayOutputStream bytes, int limit)
      throws IOException {
    byte[] buffer = new byte[8192];
    try {
      while (bytes.size() < limit) {
        int count = in.read(buffer);
        if (count < 0) {
          return true;
        }
        bytes.write(buffer, 0, count);
      }
    } catch (SocketTimeoutException e) {
      return false;
    }
    return false;
  }

  long announcedLength() {
    if (head == null || !head.contains("Content-Length: ")) {
      return -1;
    }
    return Long.parseLong(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
  }
}
