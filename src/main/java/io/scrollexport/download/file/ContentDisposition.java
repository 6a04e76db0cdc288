package io.scrollexport.download.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header {@code Content-Disposition} (RFC 6266): only the file's name is of interest. {@code
 * filename*} (RFC 8187) goes before {@code filename}; of a parameter that stands twice the first
 * counts. Beyond the grammar, the type may be missing, a name without quotes may hold spaces, one
 * in quotes the backslashes of a Windows path, and reading ends, with what was found, where the
 * header stops making sense.
 */
final class ContentDisposition {

  private static final int LONGEST = 8192;

  private final String header;
  private int at;

  private ContentDisposition(String header) {
    this.header = header;
  }

  /** The name that the header gives, exactly as it does: it may hold anything. */
  static Optional<String> fileName(String header) {
    Map<String, String> parameters =
        header.length() > LONGEST ? Map.of() : new ContentDisposition(header).parameters();
    String extended = parameters.get("filename*");
    return Optional.ofNullable(extended)
        .flatMap(ExtendedValue::decoded)
        .or(() -> Optional.ofNullable(parameters.get("filename")).map(ContentDisposition::repaired))
        .or(() -> Optional.ofNullable(extended).filter(ContentDisposition::isPlain))
        .filter(name -> !name.isBlank());
  }

  /** Whether {@code filename*} was written as if it were {@code filename}. */
  private static boolean isPlain(String value) {
    return value.chars().noneMatch(c -> c == '\'' || c == '%' || c > 0x7e);
  }

  /**
   * Header bytes arrive as ISO 8859-1, and hardly any server means that: they put UTF-8 there,
   * which other text is hardly ever by chance, or what Windows calls ANSI, or words as in e-mails.
   */
  private static String repaired(String value) {
    return value.chars().allMatch(c -> c <= 0xff)
        ? EncodedWords.decoded(Charsets.ofHeader(value.getBytes(StandardCharsets.ISO_8859_1)))
        : value;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    while (at < header.length()) {
      String name = upTo("=;").strip().toLowerCase(Locale.ROOT);
      if (at < header.length() && header.charAt(at) == '=') {
        at++;
        parameters.putIfAbsent(name, value());
      }
      at++;
    }
    return parameters;
  }

  private String value() {
    while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
      at++;
    }
    if (at == header.length() || header.charAt(at) != '"') {
      return upTo(";").strip();
    }
    String value = quoted();
    upTo(";");
    return value;
  }

  /** Only what needs a backslash is taken for escaped by one. */
  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < header.length() && header.charAt(at) != '"') {
      if (header.startsWith("\\\\", at) || header.startsWith("\\\"", at)) {
        at++;
      }
      value.append(header.charAt(at));
      at++;
    }
    at++;
    return value.toString();
  }

  /** Moves on to the next of the given characters, or to the end, and gives what is before it. */
  private String upTo(String ends) {
    int start = Math.min(at, header.length());
    at = start;
    while (at < header.length() && ends.indexOf(header.charAt(at)) < 0) {
      at++;
    }
    return header.substring(start, at);
  }
}
