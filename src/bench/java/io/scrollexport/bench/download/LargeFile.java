package io.scrollexport.bench.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * A file of any size that is never kept anywhere: it begins as a Word document does and goes on at
 * random, the same each time.
 *
 * @param generated whether every block is made anew; else one block repeats, which costs nothing
 */
record LargeFile(long size, boolean generated) {

  private static final int BLOCK_BYTES = 64 * 1024;

  /** Writes the whole file. */
  void writeTo(OutputStream out) throws IOException {
    SplittableRandom random = new SplittableRandom(size);
    byte[] block = new byte[BLOCK_BYTES];
    random.nextBytes(block);
    byte[] first = block.clone();
    System.arraycopy("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), 0, first, 0, 4);
    out.write(first, 0, (int) Math.min(size, BLOCK_BYTES));
    for (long left = size - BLOCK_BYTES; left > 0; left -= BLOCK_BYTES) {
      if (generated) {
        random.nextBytes(block);
      }
      out.write(block, 0, (int) Math.min(left, BLOCK_BYTES));
    }
  }

  /** What a right download has. */
  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      writeTo(
          new OutputStream() {
            @Override
            public void write(int b) {
              digest.update((byte) b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              digest.update(bytes, offset, length);
            }
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
