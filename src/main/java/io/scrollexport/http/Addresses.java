package io.scrollexport.http;

import java.net.URI;

/** Addresses as messages and logs may show them. */
public final class Addresses {

  private Addresses() {}

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
