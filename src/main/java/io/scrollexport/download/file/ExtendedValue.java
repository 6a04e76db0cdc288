package io.scrollexport.download.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter's value with charset and language, such as {@code UTF-8''na%C3%AFve.docx}: RFC 8187,
 * and RFC 5987 before it, which also had ISO 8859-1.
 */
final class ExtendedValue {

  private static final Map<String, Charset> CHARSETS =
      Map.of("utf-8", StandardCharsets.UTF_8, "iso-8859-1", StandardCharsets.ISO_8859_1);
  private static final String PLAIN = "!#$&+-.^_`|~";

  private ExtendedValue() {}

  /**
   * The text; empty where the value is malformed in any way, so that the plain parameter counts.
   */
  static Optional<String> decoded(String value) {
    String[] parts = value.split("'", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return Optional.ofNullable(CHARSETS.get(parts[0].toLowerCase(Locale.ROOT)))
        .flatMap(charset -> bytes(parts[2]).flatMap(b -> StrictDecoding.decoded(b, charset)));
  }

  private static Optional<byte[]> bytes(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int at = 0; at < encoded.length(); at++) {
      char c = encoded.charAt(at);
      if (c == '%' && at + 2 < encoded.length()) {
        int high = Character.digit(encoded.charAt(at + 1), 16);
        int low = Character.digit(encoded.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        at += 2;
      } else if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        bytes.write(c);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(bytes.toByteArray());
  }
}
