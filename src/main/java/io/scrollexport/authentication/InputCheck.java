package io.scrollexport.authentication;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import org.jspecify.annotations.Nullable;

/** What every part of a sign-in has to hold; messages name the input and never its value. */
public final class InputCheck {

  /** The longest token that is accepted or sent, in characters. */
  static final int LONGEST_TOKEN = 16 * 1024;

  private InputCheck() {}

  /** Some text without control characters. */
  static void text(String input, String value) {
    if (value.isBlank()) {
      throw invalid(input + " is missing.");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw invalid(
          input
              + " holds a line break or another control character. Often a line break was stored at"
              + " the end of a secret.");
    }
  }

  /** The same, where blank counts as absent. */
  static @Nullable String optionalText(String input, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    text(input, value);
    return value.strip();
  }

  /** A user name that can be told from the password behind it, by RFC 7617. */
  static void userName(String input, String value) {
    text(input, value);
    if (value.contains(":")) {
      throw invalid(input + " must not hold a colon.");
    }
  }

  /** A token that can stand in a header. */
  static void token(String input, String value) {
    text(input, value);
    if (!isToken(value)) {
      throw invalid(
          input
              + " holds a space or another character that no token holds, or is too long. Give the"
              + " token alone, without 'Bearer' in front.");
    }
  }

  /** Whether the text is visible ASCII and not too long. */
  public static boolean isToken(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST_TOKEN
        && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** The address of a site, not that of Atlassian's gateway before all sites. */
  static void tenant(String input, BaseUrl value) {
    if ("api.atlassian.com".equals(value.uri().getHost())) {
      throw invalid(
          input
              + " must be the site's own address, such as https://example.atlassian.net/wiki. Where"
              + " the base URL is at api.atlassian.com, it has to be given.");
    }
  }

  private static ExportException invalid(String explanation) {
    return new ExportException(FailureCode.INVALID_INPUT, explanation);
  }
}
