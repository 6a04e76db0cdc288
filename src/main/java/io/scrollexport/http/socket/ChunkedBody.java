package io.scrollexport.http.socket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/**
 * A body in chunks (RFC 9112, section 7.1), whose end is marked; extensions and trailers drop out.
 */
final class ChunkedBody extends InputStream {

  private static final int MAX_LINE_BYTES = 4096;
  private static final int MAX_TRAILER_BYTES = 64 * 1024;

  private final InputStream in;
  private long left;
  private boolean begun;
  private boolean ended;

  ChunkedBody(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the connection ended inside a chunk");
    }
    left -= count;
    return count;
  }

  private void nextChunk() throws IOException {
    Lines lines = new Lines(in, MAX_LINE_BYTES);
    if (begun && !lines.next().isEmpty()) {
      throw new ProtocolException("a chunk is longer than it says");
    }
    begun = true;
    left = size(lines.next());
    if (left == 0) {
      ended = true;
      Lines trailers = new Lines(in, MAX_TRAILER_BYTES);
      while (!trailers.next().isEmpty()) {
        // Fields behind the body: nothing in them is of use.
      }
    }
  }

  private static long size(String line) throws ProtocolException {
    int extension = line.indexOf(';');
    String digits = (extension < 0 ? line : line.substring(0, extension)).strip();
    if (!digits.matches("[0-9A-Fa-f]{1,15}")) {
      throw new ProtocolException("a chunk has no size");
    }
    return Long.parseLong(digits, 16);
  }
}
