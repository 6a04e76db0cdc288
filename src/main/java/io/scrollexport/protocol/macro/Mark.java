package io.scrollexport.protocol.macro;

import java.util.UUID;

/**
 * A text that stands nowhere else, in two forms: before a macro, and behind it.
 *
 * @param token letters and digits
 */
record Mark(String token) {

  /** One that nobody can guess. */
  static Mark random() {
    return new Mark("mark" + UUID.randomUUID().toString().replace("-", ""));
  }

  String begin() {
    return token + "b";
  }

  String end() {
    return token + "e";
  }

  /** The macro between its marks. */
  String around(String macro) {
    return "<p>" + begin() + "</p>" + macro + "<p>" + end() + "</p>";
  }
}
