package io.scrollexport.http;

import java.io.IOException;

/** Bodies that are read whole, up to a limit. */
final class LimitedBody {

  /** Thrown instead of reading on; the body was cut nowhere, it was refused. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int limit) {
      super("the answer is larger than " + limit + " bytes");
    }
  }

  private LimitedBody() {}

  /** All bytes of the body. */
  static byte[] read(HttpReply reply, int limit) throws IOException {
    byte[] bytes = reply.body().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new TooLarge(limit);
    }
    return bytes;
  }
}
