package io.scrollexport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.remote.RemoteUrl;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What holds of all that goes on into a process, a message or a log, whatever came from outside.
 */
final class Claims {

  /** The credential of every call; a site may repeat it. */
  static final String SECRET = "s3cr3t-t0ken";

  static final Credentials CREDENTIALS = Credentials.of(Set.of(SECRET));

  /** What every runtime takes for a reference to a secret, and what becomes one in its JSON. */
  private static final Pattern REFERENCE = Pattern.compile("secrets\\.(\\S|$)");

  private static final Pattern DOTS = Pattern.compile("([.]|%2[eE]){1,2}");

  private Claims() {}

  /** Fails, with what was found, where the claim does not hold. */
  static void hold(boolean claim, String sentence, @Nullable Object found) {
    if (!claim) {
      throw new AssertionError(sentence + ": " + found);
    }
  }

  /** Words of a remote side: short, of one line, without a credential or a reference. */
  static void words(@Nullable RemoteText words) {
    if (words != null) {
      shown(words.inResult(), RemoteText.LONGEST);
      shown(words.toString(), RemoteText.LONGEST_IN_MESSAGE);
      secret(words.inResult());
      secret(words.toString());
    }
  }

  /** A text that may be shown. */
  static void shown(String text, int longest) {
    hold(text.length() <= longest, "it is too long", text);
    hold(!hasControls(text), "it has control characters", text);
    goesOn(text);
  }

  /** A text that goes into a process, of whatever length. */
  static void goesOn(String text) {
    hold(encodable(text), "it has half a character", text);
    hold(!refersToSecret(text), "it refers to a secret", text);
  }

  /** An ID that goes through a process and comes back. */
  static void id(String id) {
    hold(!id.isBlank(), "it is blank", id);
    shown(id, RemoteJson.LONGEST_ID);
    secret(id);
    hold(!DOTS.matcher(id).matches(), "it is no part of a path", id);
  }

  /** How a job stands. */
  static void status(ExportStatus status) {
    words(status.status());
    words(status.message());
    RemoteUrl url = status.downloadUrl();
    if (url != null) {
      hold(!refersToSecret(url.inResult()), "it refers to a secret", url.inResult());
    }
  }

  /** A failure of a call with {@link #CREDENTIALS}. */
  static void failure(ExportException failure) {
    failureOfNobody(failure);
    secret(String.valueOf(failure.getMessage()));
    words(failure.said());
  }

  /** A failure: with its code in front, and nothing in it or its causes that may not be shown. */
  static void failureOfNobody(ExportException failure) {
    String message = String.valueOf(failure.getMessage());
    hold(message.startsWith(failure.code() + ": "), "its code is not in front", message);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      shown(String.valueOf(cause.getMessage()), RemoteText.LONGEST);
      goesOn(cause.toString());
    }
  }

  /** All texts of a result, names too. */
  static void result(JsonNode result) {
    if (result.isTextual()) {
      goesOn(result.textValue());
      secret(result.textValue());
    }
    result.fieldNames().forEachRemaining(Claims::goesOn);
    result.forEach(Claims::result);
  }

  private static void secret(String text) {
    hold(!text.contains(SECRET), "it has a credential", text);
  }

  /** By the pattern, where there is anything for it to find: it is asked of every text. */
  private static boolean refersToSecret(String text) {
    return text.contains("secrets.") && REFERENCE.matcher(text).find();
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether each half of a character has its other half beside it. */
  private static boolean encodable(String text) {
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int character = text.codePointAt(i);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        return false;
      }
      next = i + Character.charCount(character);
    }
    return true;
  }
}
