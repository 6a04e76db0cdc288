package io.scrollexport.playground.live.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, taken apart.
 *
 * @param code with which the message of a connector of ours begins, absent for others
 * @param message without the code
 */
public record FailureText(@Nullable String code, String message) {
  private static final Pattern CODED =
      Pattern.compile("([A-Z][A-Z0-9_]{2,60}): (.*)", Pattern.DOTALL);
  private static final int LONGEST = 4000;

  /** Of the message of a job or an incident. */
  public static FailureText of(String text) {
    Matcher coded = CODED.matcher(text);
    return coded.matches()
        ? new FailureText(coded.group(1), cut(coded.group(2)))
        : new FailureText(null, cut(text));
  }

  /** The code, else another one. */
  public String codeOr(String other) {
    return code == null ? other : code;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
