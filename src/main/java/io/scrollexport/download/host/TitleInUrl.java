package io.scrollexport.download.host;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * URLs as servers and people write them: with characters of a title in the path that a URL has to
 * encode. They are encoded as every browser does, and not composed anew as the JDK would. Scheme,
 * host and port stay as they are, and so does a backslash, which some clients take for a slash.
 */
final class TitleInUrl {

  private static final Pattern UP_TO_PATH =
      Pattern.compile("(?:(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*)?");
  private static final Pattern TO_ENCODE =
      Pattern.compile("[ \"<>^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})|[^\\x00-\\x7f]+");

  private TitleInUrl() {}

  static String encoded(String url) {
    Matcher start = UP_TO_PATH.matcher(url);
    int path = start.lookingAt() ? start.end() : 0;
    return url.substring(0, path)
        + TO_ENCODE.matcher(url.substring(path)).replaceAll(found -> octets(found.group()));
  }

  private static String octets(String text) {
    StringBuilder octets = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      octets.append("%%%02X".formatted(octet));
    }
    return octets.toString();
  }
}
