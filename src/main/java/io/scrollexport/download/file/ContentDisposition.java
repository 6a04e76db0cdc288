package io.scrollexport.download.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header {@code Content-Disposition} (RFC 6266): only the file's name is of interest. {@code
 * filename*} (RFC 8187) goes before {@code filename}; of a parameter that stands twice the first
 * counts. Beyond the grammar, a name without quotes may hold spaces, and reading ends, with what
 * was found, where the header stops making sense.
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
    return Optional.ofNullable(parameters.get("filename*"))
        .flatMap(ExtendedValue::decoded)
        .filter(name -> !name.isBlank())
        .or(() -> Optional.ofNullable(parameters.get("filename")).map(ContentDisposition::repaired))
        .filter(name -> !name.isBlank());
  }

  /**
   * Header bytes arrive as ISO 8859-1. Servers that put UTF-8 there do not mean those characters; a
   * name in real ISO 8859-1 is hardly ever valid UTF-8 by chance.
   */
  private static String repaired(String value) {
    boolean bytes = value.chars().allMatch(c -> c <= 0xff);
    return bytes
        ? StrictDecoding.decoded(
                value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .orElse(value)
        : value;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    upTo(";");
    while (at < header.length()) {
      at++;
      String name = upTo("=;").strip().toLowerCase(Locale.ROOT);
      if (at < header.length() && header.charAt(at) == '=') {
        at++;
        parameters.putIfAbsent(name, value());
      }
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

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < header.length() && header.charAt(at) != '"') {
      if (header.charAt(at) == '\\' && at + 1 < header.length()) {
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
