package io.scrollexport.download.file;

import java.util.Optional;

/**
 * A parameter's value with charset and language, such as {@code UTF-8''na%C3%AFve.docx}: RFC 8187,
 * and RFC 5987 before it. Beyond the grammar, characters may stand for themselves that have to be
 * encoded, as JavaScript's {@code encodeURIComponent} leaves them.
 */
final class ExtendedValue {

  private ExtendedValue() {}

  /**
   * The text; empty where it cannot be had, so that the plain parameter counts, and where it says
   * nothing.
   */
  static Optional<String> decoded(String value) {
    String[] parts = value.split("'", 3);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return Charsets.named(parts[0].strip())
        .flatMap(
            charset ->
                PercentDecoding.decoded(parts[2], '%')
                    .flatMap(bytes -> Charsets.decoded(bytes, charset)))
        .filter(name -> !name.isBlank());
  }
}
