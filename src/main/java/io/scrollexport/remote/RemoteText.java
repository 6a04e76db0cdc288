package io.scrollexport.remote;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a remote side wrote, in a form that may go on into a result, a message or a log: one line
 * without control characters, credentials of the call, queries of URLs, or anything that a runtime
 * would take for a reference to a secret; cut. As a text it is what a message may show.
 */
public final class RemoteText {

  /** The most characters in a result. */
  public static final int LONGEST = 1_000;

  /** The most characters in a message. */
  public static final int LONGEST_IN_MESSAGE = 300;

  /** Nothing was said. */
  public static final RemoteText EMPTY = new RemoteText("", "");

  /** Text beyond is not read: nobody reads it later either. */
  private static final int MOST_READ = 4_096;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]+");

  private final String inResult;
  private final String inMessage;

  private RemoteText(String inResult, String inMessage) {
    this.inResult = inResult;
    this.inMessage = inMessage;
  }

  /**
   * The text as it may go on.
   *
   * @param credentials those of the call that it answers
   */
  public static RemoteText of(String written, Credentials credentials) {
    String blanked = credentials.blankedIn(written);
    String read = blanked.substring(0, Math.min(blanked.length(), MOST_READ));
    String clean = clean(read, credentials);
    return clean.isEmpty()
        ? EMPTY
        : new RemoteText(
            cut(clean, LONGEST, credentials), cut(clean, LONGEST_IN_MESSAGE, credentials));
  }

  /** A text that answers no call, or a word of our own in the place of a remote one. */
  public static RemoteText of(String written) {
    return of(written, Credentials.NONE);
  }

  /** Each step can make work for another: a blank behind a dot may complete a password. */
  private static String clean(String text, Credentials credentials) {
    String clean = text;
    String before;
    do {
      before = clean;
      String line = INVISIBLE.matcher(clean).replaceAll(" ").strip();
      clean = credentials.blankedIn(References.brokenInText(UrlQueries.removed(line)));
    } while (!clean.equals(before));
    return clean;
  }

  private static String cut(String text, int longest, Credentials credentials) {
    if (text.length() <= longest) {
      return text;
    }
    // Neither the mark nor the end before it may complete what has just been taken apart.
    for (int end = longest - 1; end > 0; end--) {
      int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
      String begin = text.substring(0, whole).strip();
      for (String cut : List.of(begin + "…", begin)) {
        if (clean(cut, credentials).equals(cut)) {
          return cut;
        }
      }
    }
    return "";
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return inResult.isEmpty();
  }

  /** The words themselves where there are any, else others. */
  public RemoteText or(RemoteText others) {
    return isEmpty() ? others : this;
  }

  /** Absent where nothing was said. */
  public @Nullable RemoteText orNull() {
    return isEmpty() ? null : this;
  }

  /** Whether the words hold a phrase, whatever the case. */
  public boolean mentions(String phrase) {
    return inResult.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT));
  }

  /** Whether the pattern is found in the words. */
  public boolean matches(Pattern pattern) {
    return pattern.matcher(inResult).find();
  }

  /** The words in brackets, to follow a clause of our own; empty where nothing was said. */
  public String quoted() {
    return isEmpty() ? "" : " (\"" + inMessage + "\")";
  }

  /** The same words, cut to so many characters. */
  public RemoteText atMost(int characters) {
    return new RemoteText(
        cut(inResult, characters, Credentials.NONE), cut(inMessage, characters, Credentials.NONE));
  }

  /** At most {@value #LONGEST} characters, as a result holds them. */
  @JsonValue
  public String inResult() {
    return inResult;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RemoteText text && inResult.equals(text.inResult);
  }

  @Override
  public int hashCode() {
    return inResult.hashCode();
  }

  /** At most {@value #LONGEST_IN_MESSAGE} characters. */
  @Override
  public String toString() {
    return inMessage;
  }
}
