package io.scrollexport.connector.input.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand for a secret and were not resolved. The connector runtime resolves what it may
 * before the connector sees an input, so what is left is no value, and is never sent anywhere.
 */
final class SecretReference {

  /**
   * A dot that no runtime takes for one and nobody types (U+2024, one dot leader). Process {@code
   * scroll-export} puts it into the references that its caller gives.
   */
  private static final char BROKEN_DOT = '\u2024';

  // Possessive, or a long text would end in a stack overflow.
  private static final String NAME = "[A-Za-z0-9]++(?:[/._-][A-Za-z0-9]++)*+";
  private static final int LONGEST_NAME = 100;
  private static final Pattern BROKEN = Pattern.compile("secrets" + BROKEN_DOT + "(" + NAME + ")?");
  // Names of any length, but no long way from each beginning to an end that is not there.
  private static final Pattern UNRESOLVED =
      Pattern.compile(
          "\\{\\{\\s*secrets\\.(?:(\\S{1,200}?)\\s*}}|[^\\s{}]++\\s*+}})"
              + "|camunda\\.secrets\\.("
              + NAME
              + ")");
  private static final Pattern BARE = Pattern.compile("\\s*secrets\\.(" + NAME + ")\\s*");

  private SecretReference() {}

  /** What is wrong with the text, going on from the input's name; null for nothing. */
  static @Nullable String complaint(String text) {
    if (!text.contains("secrets")) {
      return null; // As nearly every text: patterns would look at each of its letters.
    }
    Matcher broken = BROKEN.matcher(text);
    if (broken.find()) {
      return refersTo(broken.group(1))
          + ", and what a caller gives is taken as it is here. Leave authentication and"
          + " integration out to use the secrets of this runtime, or give the value";
    }
    Matcher unresolved = UNRESOLVED.matcher(text);
    return unresolved.find()
        ? unresolved(unresolved.group(1) == null ? unresolved.group(2) : unresolved.group(1))
        : null;
  }

  /**
   * The same for a credential, which may not look like a reference of any kind: runtimes that know
   * the newer notation only in part leave its beginning in front of a value.
   */
  static @Nullable String complaintAboutCredential(String text) {
    String complaint = complaint(text);
    if (complaint != null) {
      return complaint;
    }
    Matcher bare = BARE.matcher(text);
    if (bare.matches()) {
      return unresolved(bare.group(1));
    }
    return text.strip().startsWith("camunda.")
        ? "begins with camunda., as a reference does that was resolved in part or not at all;"
            + " write {{secrets.NAME}} instead"
        : null;
  }

  private static String unresolved(@Nullable String name) {
    return refersTo(name)
        + ", which was not resolved: define it in the connector runtime, and name it in an input of"
        + " this very task";
  }

  /** Never in a notation: a message may come into an input of a task that may have secrets. */
  private static String refersTo(@Nullable String name) {
    boolean canBeShown =
        name != null
            && name.length() <= LONGEST_NAME
            && name.matches(NAME)
            && !name.contains("secrets.");
    return canBeShown ? "refers to the secret " + name : "refers to a secret";
  }
}
