package io.scrollexport.playground.live.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, taken apart.
 *
 * @param code with which the message of a connector of ours begins, or of an error that nothing in
 *     the process catches; absent for others
 * @param message without the code, empty where an error came without words
 * @param uncaught whether it is such an error: another try throws it again
 */
public record FailureText(@Nullable String code, String message, boolean uncaught) {
  private static final Pattern CODED =
      Pattern.compile("([A-Z][A-Z0-9_]{2,60}): (.*)", Pattern.DOTALL);

  /** The engine's words, {@code CatchEventAnalyzer} of Zeebe 8.8. */
  private static final Pattern UNCAUGHT =
      Pattern.compile(
          "Expected to throw an error event with the code '(.*?)'(?: with message '(.*)')?,"
              + " but it was not caught\\..*",
          Pattern.DOTALL);

  /** What our connectors say of a failure that passes. */
  private static final Pattern PROMISE =
      Pattern.compile(
          "[.;] [Tt]he job is tried again (?:while retries last|after [0-9.]+ seconds)");

  private static final int LONGEST = 4000;

  /** Of the message of a job or an incident. */
  public static FailureText of(String text) {
    Matcher uncaught = UNCAUGHT.matcher(text);
    if (uncaught.matches()) {
      String words = uncaught.group(2) == null ? "" : uncaught.group(2);
      return new FailureText(uncaught.group(1), of(words).message(), true);
    }
    Matcher coded = CODED.matcher(text);
    return coded.matches()
        ? new FailureText(coded.group(1), cut(coded.group(2)), false)
        : new FailureText(null, cut(text), false);
  }

  /** The message once there is no try left: without the promise of another one. */
  public String lastMessage() {
    return PROMISE.matcher(message).replaceAll("");
  }

  /** The code, else another one. */
  public String codeOr(String other) {
    return code == null ? other : code;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
