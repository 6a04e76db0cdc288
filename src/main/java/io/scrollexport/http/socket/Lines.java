package io.scrollexport.http.socket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/**
 * Lines of ISO 8859-1 text, ended by CRLF or, as RFC 9112 permits, by LF alone; of a limited size.
 */
final class Lines {

  private final InputStream in;
  private int left;

  Lines(InputStream in, int maxBytes) {
    this.in = in;
    this.left = maxBytes;
  }

  String next() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection ended inside a line");
      }
      if (--left < 0) {
        throw new ProtocolException("the answer's head is too large");
      }
      line.append((char) c);
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }
}
