package io.scrollexport.download;

import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteText;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The header {@code Content-Encoding}, in which some servers say something else. */
final class ContentCoding {

  /** Words for "as it is", most of them those of e-mails. */
  private static final Set<String> NONE = Set.of("", "identity", "none", "7bit", "8bit", "binary");

  private ContentCoding() {}

  /**
   * Why the body is not the file itself, in words that go on from "the answer"; empty where it is.
   * The name of a character set is no coding.
   *
   * @param credentials what no message may repeat
   */
  static Optional<String> contradiction(HttpHeaders headers, Credentials credentials) {
    return headers.allValues("Content-Encoding").stream()
        // As a whole: in parts, or in other letters, none would be found again.
        .map(credentials::blankedIn)
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !NONE.contains(coding) && !isCharset(coding))
        .map(
            coding ->
                "has a Content-Encoding that nobody asked for" + RemoteText.of(coding).quoted())
        .findFirst();
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
