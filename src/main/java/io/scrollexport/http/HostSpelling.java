package io.scrollexport.http;

import java.net.IDN;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts as people write them, and in the one spelling in which they are compared and asked. */
public final class HostSpelling {

  private static final char LAST_OF_ASCII = 0x7f;
  private static final Pattern UP_TO_HOST =
      Pattern.compile("((?:https?:)?//)([^/?#@:]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DNS = Pattern.compile("[a-z0-9.-]+");
  private static final Pattern UNDERSCORE =
      Pattern.compile("[A-Za-z0-9._-]*_[A-Za-z0-9._-]*(:[0-9]*)?");

  private HostSpelling() {}

  /**
   * A host in lower case, in the letters of DNS ({@code xn--…}), without the dot at its end that
   * means the same name. What is no name stays what it is.
   */
  public static String of(String host) {
    String name = inAscii(host.toLowerCase(Locale.ROOT));
    return name.length() > 1 && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** The URL with a host of another script in the letters of DNS. */
  public static String inUrl(String url) {
    Matcher start = UP_TO_HOST.matcher(url);
    return start.lookingAt() && !isAscii(start.group(2))
        ? start.group(1)
            + inAscii(start.group(2).toLowerCase(Locale.ROOT))
            + url.substring(start.end())
        : url;
  }

  /** Only where all readers agree: they differ over ß, over wide letters, over other full stops. */
  private static String inAscii(String name) {
    if (isAscii(name)) {
      return name;
    }
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    try {
      String ascii = IDN.toASCII(composed);
      boolean same = IDN.toUnicode(ascii).equals(composed);
      return same && DNS.matcher(ascii).matches() ? ascii : name;
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_OF_ASCII) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is for an underscore that Java reads no host. */
  static boolean hasUnderscore(URI uri) {
    return uri.getRawAuthority() != null && UNDERSCORE.matcher(uri.getRawAuthority()).matches();
  }

  /** Whether it is for letters of another script. */
  static boolean isForeign(URI uri) {
    return uri.getRawAuthority() != null && !isAscii(uri.getRawAuthority());
  }
}
