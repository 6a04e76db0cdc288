package io.scrollexport.playground.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends any bytes: clients do not let one forge {@code Host} or {@code Origin}. */
record RawRequest(int port, String head, String body) {

  static RawRequest get(int port, String path, String... headers) {
    return new RawRequest(port, "GET " + path + " HTTP/1.1\r\n" + lines(headers), "");
  }

  static RawRequest of(int port, String method, String path, String body, String... headers) {
    String length = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
    String head = method + " " + path + " HTTP/1.1\r\n" + lines(headers);
    return new RawRequest(port, head + (head.contains("chunked") ? "" : length), body);
  }

  private static String lines(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }

  /** Status line, headers and the beginning of the body. */
  String answer() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[16 * 1024];
      int length = 0;
      while (length < bytes.length && !text(bytes, length).contains("\r\n\r\n")) {
        int read = in.read(bytes, length, bytes.length - length);
        if (read < 0) {
          break;
        }
        length += read;
      }
      return text(bytes, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int status() {
    return Integer.parseInt(answer().split(" ")[1]);
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
