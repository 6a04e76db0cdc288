package io.scrollexport.download.host;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port, by which credentials are kept apart. */
record Origin(String scheme, String host, int port) {

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  static Origin of(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int port = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    return new Origin(
        scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? port : uri.getPort());
  }
}
