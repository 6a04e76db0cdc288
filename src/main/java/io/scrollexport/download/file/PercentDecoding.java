package io.scrollexport.download.file;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Bytes from text in which some stand as a mark and two hexadecimal digits. */
final class PercentDecoding {

  private PercentDecoding() {}

  /** The bytes; empty where a mark has no digits, or a character is no byte or a control one. */
  static Optional<byte[]> decoded(String text, char mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == mark) {
        int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
        if (low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        at += 2;
      } else if (c >= ' ' && c <= 0xff && c != 0x7f) {
        bytes.write(c);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(bytes.toByteArray());
  }
}
