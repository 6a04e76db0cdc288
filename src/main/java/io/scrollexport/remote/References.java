package io.scrollexport.remote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that a connector runtime would take for references to its secrets: {@code
 * {{secrets.NAME}}}, bare {@code secrets.NAME} and {@code camunda.secrets.NAME}, whatever is around
 * them. All of these have {@code secrets.} directly before something that is no space.
 */
public final class References {

  /** Texts without it, as nearly all are, cost no look at each of their letters. */
  private static final String NAMES = "secrets.";

  // At the end, too: what follows there may be the rest of somebody's JSON.
  private static final Pattern REFERENCE = Pattern.compile("secrets\\.(?!\\s)");
  // An ID comes back as an input, where U+2024 stands for the dot of a reference that was broken.
  private static final Pattern IN_ID = Pattern.compile(REFERENCE + "|secrets\u2024");
  private static final Pattern AUTHORITY = Pattern.compile("^[^:/?#]*:?//[^/?#]*");

  private References() {}

  /**
   * Whether a runtime may take a part of the ID for a reference, or this connector for a broken
   * one.
   */
  static boolean isIn(String id) {
    return id.contains("secrets") && IN_ID.matcher(id).find();
  }

  /** The text with a blank behind each such dot. */
  static String brokenInText(String text) {
    return text.contains(NAMES) ? REFERENCE.matcher(text).replaceAll("secrets. ") : text;
  }

  /** A file's name with {@code _} before each such dot: {@code Trade secrets_.docx}. */
  public static String brokenInFileName(String name) {
    return name.replace("secrets.", "secrets_.");
  }

  /** A URL that means the same, with {@code %2E} for each such dot. */
  static String brokenInUrl(String url) {
    Matcher authority = AUTHORITY.matcher(url);
    int path = authority.find() ? authority.end() : 0;
    // Hosts are the same in capitals, and have no escapes.
    return url.substring(0, path).replace("secrets.", "SECRETS.")
        + url.substring(path).replace("secrets.", "secrets%2E");
  }
}
