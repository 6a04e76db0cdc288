package io.scrollexport.remote;

import java.util.regex.Pattern;

/** What can be one part of a path. */
public final class PathPart {

  private static final Pattern DOTS = Pattern.compile("(?i)([.]|%2e){1,2}");

  /** Two dots, both encoded. */
  private static final int LONGEST = 6;

  private PathPart() {}

  /** Whether servers and proxies resolve the part away, which they do in either spelling. */
  public static boolean isDots(String part) {
    return part.length() <= LONGEST && DOTS.matcher(part).matches();
  }
}
