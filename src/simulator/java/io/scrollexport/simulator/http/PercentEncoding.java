package io.scrollexport.simulator.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of path parts (RFC 3986), where a plus sign is only a plus sign. */
public final class PercentEncoding {
  private PercentEncoding() {}

  /** Encodes all but the unreserved characters. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** Decodes; throws {@link IllegalArgumentException} where a percent sign begins no encoding. */
  public static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
