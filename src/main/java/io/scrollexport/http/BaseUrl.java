package io.scrollexport.http;

import io.scrollexport.remote.PathPart;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address below which an API lives, such as {@code https://example.atlassian.net/wiki}: {@code
 * https}, or plain {@code http} to a loopback address; no user info, query or fragment; no slash at
 * its end, but of a single resource.
 */
public record BaseUrl(URI uri) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

  /**
   * Reads what a person typed.
   *
   * @throws IllegalArgumentException with a message that goes on from the input's name
   */
  public static BaseUrl from(String text) {
    URI uri = checked(text);
    if (!uri.getRawPath().endsWith("/")) {
      return new BaseUrl(uri);
    }
    String path = SLASHES_AT_END.matcher(uri.getRawPath()).replaceFirst("");
    return new BaseUrl(URI.create(Addresses.origin(uri) + path));
  }

  /**
   * The same for the address of a single resource, such as a token endpoint: a slash at its end
   * belongs to it.
   *
   * @throws IllegalArgumentException with a message that goes on from the input's name
   */
  public static BaseUrl ofResource(String text) {
    return new BaseUrl(checked(text));
  }

  private static URI checked(String text) {
    URI uri;
    try {
      uri = new URI(HostSpelling.inUrl(text.strip()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "is not a URL, such as https://example.atlassian.net/wiki");
    }
    require(
        uri.getHost() != null || !HostSpelling.hasUnderscore(uri),
        "must not hold an underscore in its host, which Java's HTTP cannot reach: use another name"
            + " of the site");
    require(
        uri.getHost() != null || !HostSpelling.isForeign(uri),
        "must hold its host in the letters of DNS, such as xn--mller-kva.example");
    require(
        uri.getScheme() != null && uri.getHost() != null,
        "must be a full URL, such as https://example.atlassian.net/wiki");
    require(
        uri.getRawUserInfo() == null,
        "must not hold a user name or password; credentials belong to authentication");
    require(
        uri.getRawQuery() == null && uri.getRawFragment() == null,
        "must end with its path, without '?' or '#'");
    String ascii = uri.toASCIIString();
    uri = Addresses.inOneSpelling(ascii.equals(uri.toString()) ? uri : URI.create(ascii));
    require(
        uri.getScheme().equals("https")
            || uri.getScheme().equals("http") && LOOPBACK.contains(uri.getHost()),
        "must begin with https:// (plain http is allowed to a loopback address only)");
    require(
        uri.getPort() != 0 && uri.getPort() <= 65535,
        "must hold a port between 1 and 65535, or none");
    require(
        Arrays.stream(uri.getRawPath().split("/")).noneMatch(PathPart::isDots),
        "must not hold '.' or '..' as a part of its path");
    return uri;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The address of a resource below; each segment is one path part, of any text. */
  public URI resolve(String... segments) {
    StringBuilder resource = new StringBuilder(uri.toString());
    for (String segment : segments) {
      resource.append('/').append(encoded(segment));
    }
    return URI.create(resource.toString());
  }

  /**
   * The same text, if it can be one part of a path, percent-encoded or not.
   *
   * @throws IllegalArgumentException with a message that goes on from the input's name
   */
  public static String pathPart(String text) {
    if (text.isEmpty() || PathPart.isDots(text)) {
      throw new IllegalArgumentException("is '" + text + "', which cannot be part of a path");
    }
    return text;
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(pathPart(segment), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Host and port, for messages. */
  public String site() {
    return Addresses.site(uri);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
