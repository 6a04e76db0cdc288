package io.scrollexport.simulator.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer: its length in bytes, and how to write as many of them as are wanted. */
public interface Payload {
  /** In bytes. */
  long length();

  /** Writes the first {@code limit} bytes, or all of them where there are fewer. */
  void writeTo(OutputStream out, long limit) throws IOException;

  /** A body that is already in memory. */
  static Payload of(byte[] bytes) {
    return new Payload() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void writeTo(OutputStream out, long limit) throws IOException {
        out.write(bytes, 0, (int) Math.min(limit, bytes.length));
      }
    };
  }

  /** A body of any length, made of {@code pattern} again and again: never in memory as a whole. */
  static Payload repeating(byte[] pattern, long length) {
    return new Payload() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public void writeTo(OutputStream out, long limit) throws IOException {
        long left = Math.min(limit, length);
        while (left > 0) {
          int part = (int) Math.min(left, pattern.length);
          out.write(pattern, 0, part);
          left -= part;
        }
      }
    };
  }
}
