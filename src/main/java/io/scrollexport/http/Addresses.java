package io.scrollexport.http;

import java.net.URI;
import java.util.Locale;

/** Addresses in one spelling, and as messages and logs may show them. */
public final class Addresses {

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private Addresses() {}

  /**
   * The one spelling in which an address is checked and asked: scheme and host in lower case, the
   * host without a dot at its end, no port where it is the scheme's own, a path, no user info, no
   * fragment.
   */
  public static URI inOneSpelling(URI uri) {
    if (uri.getHost() == null || uri.getScheme() == null) {
      return uri;
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String spelled = origin(uri) + path + query;
    return spelled.equals(uri.toString()) ? uri : URI.create(spelled);
  }

  /** The port, be it said or the scheme's own. */
  public static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : own(uri.getScheme());
  }

  /** Scheme, host and port in one spelling, by which credentials are kept apart. */
  public static String origin(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String port = uri.getPort() < 0 || uri.getPort() == own(scheme) ? "" : ":" + uri.getPort();
    return scheme + "://" + HostSpelling.of(uri.getHost()) + port;
  }

  private static int own(String scheme) {
    return scheme.equalsIgnoreCase("https") ? HTTPS_PORT : HTTP_PORT;
  }

  /**
   * Scheme, host, port and path: never user info, query or fragment, which may hold credentials.
   */
  public static String shown(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return uri.getScheme() + "://" + site(uri) + path;
  }

  /** Host and, where it is not the scheme's own, port. */
  public static String site(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }
}
