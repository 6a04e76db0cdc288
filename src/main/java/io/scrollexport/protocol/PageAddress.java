package io.scrollexport.protocol;

import io.scrollexport.http.HostSpelling;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a page, as digits or taken from the address that a browser shows for it. Nothing is
 * asked at that address; of {@code /display/KEY/Title} only Confluence knows the number.
 */
public final class PageAddress {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i:https?)://(?<host>\\[[^/?#@]+]|[^/?#:@\\[]+)(:[0-9]{1,5})?(?<rest>[/?#].*)?");
  private static final Pattern REST =
      Pattern.compile("(?<path>[^?#]*)(?:[?](?<query>[^#]*))?(?:#.*)?");
  private static final Pattern BY_TITLE = Pattern.compile("(/[^/]+)?/display/.*");
  private static final List<Pattern> PATHS =
      List.of(
          Pattern.compile(".*?/pages/(?:edit-v2/)?(?<id>[0-9]{1,19})(/.*)?"),
          Pattern.compile(
              ".*?/blog/(?:[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}/|edit-v2/)(?<id>[0-9]{1,19})(/.*)?"));
  private static final Pattern QUERY =
      Pattern.compile("(?:.*&)?(?:pageId|homepageId)=(?<id>[0-9]{1,19})(&.*)?");
  private static final Pattern SHORT_LINK =
      Pattern.compile(".*(?<!/spaces|/display)/x/(?<code>[A-Za-z0-9_-]{1,11})/?");

  private static final String GATEWAY = "api.atlassian.com";
  private static final String EXPORTERS = ".exporter.k15t.app";

  private PageAddress() {}

  /**
   * The page's number.
   *
   * @param text digits, or an address
   * @throws IllegalArgumentException with a message that goes on from the input's name
   */
  public static String pageId(String text, Integration integration) {
    String given = text.strip();
    if (DIGITS.matcher(given).matches()) {
      return given;
    }
    Matcher address = ADDRESS.matcher(given);
    if (!address.matches()) {
      throw new IllegalArgumentException(
          "must be digits, such as 1376263, or the address of the page as a browser shows it");
    }
    check(HostSpelling.of(address.group("host")), integration);
    String rest = address.group("rest");
    String id = rest == null ? null : number(rest);
    if (id == null) {
      throw new IllegalArgumentException(
          "is an address that does not hold the page's number; open the page's history or its"
              + " information by the page's menu, where the address has the number after pageId="
              + " or /pages/");
    }
    return id;
  }

  /** Confluence's own host is not known where a gateway or the exporter's host is called. */
  private static void check(String host, Integration integration) {
    String expected = integration.url().uri().getHost();
    boolean known =
        switch (integration) {
          case Integration.Macro macro -> !expected.equals(GATEWAY);
          case Integration.Rest rest -> !expected.endsWith(EXPORTERS);
        };
    if (known && !host.equals(expected)) {
      throw new IllegalArgumentException(
          "is an address at another site than " + expected + ", which the integration calls");
    }
  }

  private static @Nullable String number(String rest) {
    Matcher parts = REST.matcher(rest);
    if (!parts.matches() || BY_TITLE.matcher(parts.group("path")).matches()) {
      return null;
    }
    String path = parts.group("path");
    for (Pattern pattern : PATHS) {
      Matcher matcher = pattern.matcher(path);
      if (matcher.matches()) {
        return matcher.group("id");
      }
    }
    Matcher query = QUERY.matcher(parts.group("query") == null ? "" : parts.group("query"));
    if (query.matches()) {
      return query.group("id");
    }
    Matcher link = SHORT_LINK.matcher(path);
    return link.matches() ? decoded(link.group("code")) : null;
  }

  /**
   * A short link is the number in Base64: its bytes, the lowest first, without the zeros at the
   * end, with two characters that a path takes.
   */
  private static @Nullable String decoded(String code) {
    String base64 = code.replace('-', '/').replace('_', '+') + "A".repeat(11 - code.length());
    try {
      long id =
          ByteBuffer.wrap(Base64.getDecoder().decode(base64 + "="))
              .order(ByteOrder.LITTLE_ENDIAN)
              .getLong();
      return id > 0 ? Long.toString(id) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
