package io.scrollexport.download.file;

import io.scrollexport.remote.References;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files as every system can keep them: no path, no control or invisible formatting
 * characters (those that turn the writing direction hide an extension), nothing that Windows
 * forbids, no dot or space at either end, at most {@value #MAX_BYTES} bytes of UTF-8.
 */
final class FileName {

  static final int MAX_BYTES = 255;

  private static final int MAX_EXTENSION = 16;
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}]");
  private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]+");
  private static final Pattern AT_END = Pattern.compile("[/\\\\]+$");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Pattern PATH =
      Pattern.compile("(?s)([A-Za-z]:)?[/\\\\].*|(.*[/\\\\])?\\.{1,2}([/\\\\].*)?");

  /** A sender's link in the place of a name, or with its query: that is a credential. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?is)\\s*https?://(?:[^?#]*/)?(?<last>[^/?#]*)(?:[?#].*)?"
              + "|(?<name>[^?]*\\.[a-z0-9]{1,16})\\?[^?]*=.*");

  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

  private FileName() {}

  /**
   * The name made fit to be kept; empty where nothing of it is. Of a path the last part counts, as
   * RFC 6266 asks: one from a root, or with the dots of a folder. Other slashes are those of
   * titles, of which no word may be lost. What a runtime would take for a reference to a secret is
   * broken: {@code Trade secrets_.docx}. Cleaning a clean name changes nothing.
   */
  static String cleaned(String name) {
    String line = CONTROLS.matcher(withoutLink(name)).replaceAll(" ").strip();
    String text = AT_END.matcher(line).replaceFirst("");
    String flat =
        SEPARATORS.matcher(PATH.matcher(text).matches() ? lastPart(text) : text).replaceAll("_");
    String clean = trimmed(Normalizer.normalize(withoutHarm(flat), Normalizer.Form.NFC));
    String kept = cut(clean);
    return RESERVED.matcher(kept).matches() ? cut("_" + kept) : kept;
  }

  private static String withoutLink(String name) {
    Matcher link = LINK.matcher(name);
    if (!link.matches()) {
      return name;
    }
    return link.group("last") == null ? link.group("name") : link.group("last");
  }

  /** Cut to its length, which must not put a reference together that was broken. */
  private static String cut(String name) {
    String broken = References.brokenInFileName(name);
    int most = MAX_BYTES;
    String kept = cut(broken, most);
    while (!References.brokenInFileName(kept).equals(kept)) {
      most--;
      kept = cut(broken, most);
    }
    return kept;
  }

  /** What stands behind the last dot, in lower case without the dot; empty where that is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1);
    return dot > 0 && extension.matches("[A-Za-z0-9]{1," + MAX_EXTENSION + "}")
        ? extension.toLowerCase(Locale.ROOT)
        : "";
  }

  private static String lastPart(String path) {
    String last = "";
    for (String part : SEPARATORS.split(path)) {
      // What would be cleaned away as a whole is no name, such as the dots of a parent folder.
      last = trimmed(withoutHarm(part)).isEmpty() ? last : part;
    }
    return last;
  }

  private static String withoutHarm(String text) {
    return FORBIDDEN.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("_");
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isTrimmed(text.charAt(start))) {
      start++;
    }
    while (end > start && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isTrimmed(char c) {
    return c == '.' || Character.isSpaceChar(c);
  }

  private static String cut(String name, int most) {
    if (bytes(name) <= most) {
      return name;
    }
    String extension = extension(name);
    if (extension.isEmpty()) {
      return trimmed(prefix(name, most));
    }
    String kept = name.substring(name.length() - extension.length() - 1);
    return prefix(name, most - kept.length()) + kept;
  }

  private static String prefix(String text, int maxBytes) {
    int end = 0;
    int bytes = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      bytes += bytes(text.substring(end, next));
      if (bytes > maxBytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
