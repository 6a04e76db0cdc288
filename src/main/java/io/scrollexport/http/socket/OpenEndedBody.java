package io.scrollexport.http.socket;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body without a length, which ends with the connection. Over TLS the server says that it ends
 * (RFC 9112, section 9.8): without that somebody else may have cut it off, and the body with it.
 */
final class OpenEndedBody extends FilterInputStream {

  private final Connection connection;

  OpenEndedBody(InputStream in, Connection connection) {
    super(in);
    this.connection = connection;
  }

  @Override
  public int read() throws IOException {
    return ended(super.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return ended(super.read(target, offset, length));
  }

  private int ended(int result) throws IOException {
    if (result < 0 && connection.isCut()) {
      throw new EOFException("the connection ended without the close_notify of TLS");
    }
    return result;
  }
}
