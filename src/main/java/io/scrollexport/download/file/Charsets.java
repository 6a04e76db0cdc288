package io.scrollexport.download.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Character sets as headers name them, or do not name them. */
final class Charsets {

  /** What is called ISO 8859-1 is this, as the WHATWG's standard of encodings has it. */
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final String ASCII = "a.docx";

  private Charsets() {}

  /** One that every JVM has and that leaves ASCII as it is; empty for any other name. */
  static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (charset.equals(StandardCharsets.ISO_8859_1)) {
        return Optional.of(WINDOWS_1252);
      }
      byte[] ascii = ASCII.getBytes(StandardCharsets.US_ASCII);
      return Optional.of(charset).filter(c -> new String(ascii, c).equals(ASCII));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The text, or nothing: no replacement characters. */
  static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The text of a header's bytes, of which nobody says what they are. */
  static String ofHeader(byte[] bytes) {
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> decoded(bytes, WINDOWS_1252))
        .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
  }
}
