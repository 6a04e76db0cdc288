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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What comes over the wire, byte by byte, where an HTTP client would hide how an answer is broken.
 *
 * @param head status line and headers; null where not even these came whole
 * @param body what came after the head, or all that came
 * @param ended whether the server closed the connection, and was not just silent
 */
record RawAnswer(@Nullable String head, byte[] body, boolean ended) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofMillis(50);

  /** Reads to the end. */
  static RawAnswer get(String url) {
    try (Socket socket = request(url)) {
      return of(socket.getInputStream().readAllBytes(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until enough has come, and then sees whether more does, but not for long. */
  static RawAnswer get(String url, Predicate<RawAnswer> enough) {
    try (Socket socket = request(url)) {
      return read(socket, enough);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket request(String url) throws IOException {
    URI uri = URI.create(url);
    var socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    String request =
        "GET %s?%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
            .formatted(uri.getRawPath(), uri.getRawQuery(), uri.getAuthority());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static RawAnswer read(Socket socket, Predicate<RawAnswer> enough) throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    InputStream in = socket.getInputStream();
    boolean satisfied = false;
    while (true) {
      int count;
      try {
        count = in.read(buffer);
      } catch (SocketTimeoutException e) {
        return of(bytes.toByteArray(), false);
      }
      if (count < 0) {
        return of(bytes.toByteArray(), true);
      }
      bytes.write(buffer, 0, count);
      if (satisfied) {
        return of(bytes.toByteArray(), false);
      }
      if (enough.test(of(bytes.toByteArray(), false))) {
        satisfied = true;
        socket.setSoTimeout((int) SILENCE.toMillis());
      }
    }
  }

  private static RawAnswer of(byte[] bytes, boolean ended) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0
        ? new RawAnswer(null, bytes, ended)
        : new RawAnswer(
            text.substring(0, end),
            text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1),
            ended);
  }

  long announcedLength() {
    if (head == null || !head.contains("Content-Length: ")) {
      return -1;
    }
    return Long.parseLong(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
  }
}
