package io.scrollexport.download.file;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words such as {@code =?UTF-8?B?w5xiZXJzaWNodA==?=}, which RFC 2047 has for e-mails and some
 * servers write in names of files.
 */
final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*]{1,40})(?:\\*[^?]{0,40})?\\?([bBqQ])\\?([^?]*)\\?=");

  private EncodedWords() {}

  /** The text with its words decoded; words that make no sense stay as they are. */
  static String decoded(String text) {
    Matcher word = WORD.matcher(text);
    StringBuilder decoded = new StringBuilder();
    int end = 0;
    boolean afterWord = false;
    while (word.find()) {
      Optional<String> plain = decoded(word);
      String between = text.substring(end, word.start());
      // Space between two words only holds them apart.
      decoded.append(afterWord && plain.isPresent() && between.isBlank() ? "" : between);
      decoded.append(plain.orElse(word.group()));
      afterWord = plain.isPresent();
      end = word.end();
    }
    return decoded.append(text.substring(end)).toString();
  }

  private static Optional<String> decoded(Matcher word) {
    Optional<Charset> charset = Charsets.named(word.group(1));
    Optional<byte[]> bytes =
        word.group(2).toLowerCase(Locale.ROOT).equals("b")
            ? base64(word.group(3))
            : quotedPrintable(word.group(3));
    return charset.flatMap(c -> bytes.flatMap(b -> Charsets.decoded(b, c)));
  }

  private static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> quotedPrintable(String text) {
    return PercentDecoding.decoded(text.replace('_', ' '), '=');
  }
}
