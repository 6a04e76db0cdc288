package io.scrollexport.remote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What addresses in a text have behind their path, or before their host: often a credential. */
final class UrlQueries {

  private static final Pattern WORD = Pattern.compile("[^ ]+");
  private static final Pattern BEGIN = Pattern.compile("[?#]|%3[fF]|%23");
  private static final Pattern USER = Pattern.compile("://[^/ @]*@");

  private UrlQueries() {}

  /** The text, of one line, without the queries and fragments of addresses, relative ones too. */
  static String removed(String line) {
    String text = line.indexOf('@') < 0 ? line : USER.matcher(line).replaceAll("://");
    if (text.indexOf('?') < 0 && text.indexOf('#') < 0 && text.indexOf('%') < 0) {
      return text;
    }
    return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(path(word.group())));
  }

  private static String path(String word) {
    Matcher begin = BEGIN.matcher(word);
    if (!begin.find()) {
      return word;
    }
    String path = word.substring(0, begin.start());
    String rest = word.substring(begin.end());
    // "Really?" and "#5" are no addresses.
    boolean address = path.contains("/") || path.contains("%2") || rest.contains("=");
    return address ? path : word;
  }
}
