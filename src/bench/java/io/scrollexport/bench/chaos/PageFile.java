package io.scrollexport.bench.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** The exported file of a page: the same whenever it is asked for, and no other page's. */
final class PageFile {

  private static final byte[] BEGINNING = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LEAST_BYTES = 20_000;
  private static final int MOST_BYTES = 1_000_000;

  private PageFile() {}

  static byte[] of(String page) {
    SplittableRandom random = new SplittableRandom(Long.parseLong(page));
    byte[] file = new byte[random.nextInt(LEAST_BYTES, MOST_BYTES)];
    random.nextBytes(file);
    System.arraycopy(BEGINNING, 0, file, 0, BEGINNING.length);
    return file;
  }

  /** SHA-256 in hex digits. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
