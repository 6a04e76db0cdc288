package io.scrollexport.http;

import java.net.IDN;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts as people write them and as URLs have to. */
final class HostSpelling {

  private static final Pattern URL =
      Pattern.compile("(https?://)([^/?#@]*)(.*)", Pattern.CASE_INSENSITIVE);

  private HostSpelling() {}

  /** The URL with the host of another script in the letters of DNS ({@code xn--…}). */
  static String inAscii(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches() || parts.group(2).chars().allMatch(c -> c < 0x80)) {
      return url;
    }
    try {
      return parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3);
    } catch (IllegalArgumentException e) {
      return url; // No name at all: the parser of URLs says so.
    }
  }

  /** Whether it is for an underscore that Java reads no host. */
  static boolean hasUnderscore(URI uri) {
    return uri.getRawAuthority() != null
        && uri.getRawAuthority().matches("[A-Za-z0-9._-]*_[A-Za-z0-9._-]*(:[0-9]*)?");
  }
}
