package io.scrollexport.http.json;

import io.scrollexport.http.HttpReply;
import java.io.IOException;
import java.util.Arrays;

/** Bodies that are read whole, up to a limit. */
final class LimitedBody {

  /** Thrown instead of reading on; the body was cut nowhere, it was refused. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int limit) {
      super("the answer is larger than " + limit + " bytes");
    }
  }

  /** Room for an answer as most are; the streams of the JDK would take sixteen times as much. */
  private static final int USUAL = 1024;

  private LimitedBody() {}

  /** All bytes of the body. */
  static byte[] read(HttpReply reply, int limit) throws IOException {
    byte[] bytes = new byte[Math.min(USUAL, limit + 1)];
    int size = 0;
    for (int count = 0; count >= 0; count = reply.body().read(bytes, size, bytes.length - size)) {
      size += count;
      if (size > limit) {
        throw new TooLarge(limit);
      }
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(2 * size, limit + 1));
      }
    }
    return Arrays.copyOf(bytes, size);
  }
}
