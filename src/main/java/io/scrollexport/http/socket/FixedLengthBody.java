package io.scrollexport.http.socket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;

/**
 * A body of announced length. Since the connection ends with the answer, anything behind the last
 * byte is part of a file that is longer than announced: that is refused, not cut.
 */
final class FixedLengthBody extends InputStream {

  private static final int GRACE_MILLISECONDS = 1000;

  private final InputStream in;
  private final Socket socket;
  private long left;

  FixedLengthBody(InputStream in, Socket socket, long length) {
    this.in = in;
    this.socket = socket;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      if (isFollowed()) {
        throw new ProtocolException("more bytes came than were announced");
      }
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException(left + " bytes are missing");
    }
    left -= count;
    return count;
  }

  private boolean isFollowed() {
    try {
      socket.setSoTimeout(GRACE_MILLISECONDS);
      return in.read() >= 0;
    } catch (IOException e) {
      return false; // Kept open, or closed without ceremony: either way the body is complete.
    }
  }
}
