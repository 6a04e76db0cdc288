package io.scrollexport.remote;

import java.util.Locale;
import java.util.Set;

/** What can be one part of a path. */
public final class PathPart {

  private static final Set<String> DOTS = Set.of(".", "..", "%2e", ".%2e", "%2e.", "%2e%2e");

  private PathPart() {}

  /** Whether servers and proxies resolve the part away, which they do in either spelling. */
  public static boolean isDots(String part) {
    return DOTS.contains(part.toLowerCase(Locale.ROOT));
  }
}
