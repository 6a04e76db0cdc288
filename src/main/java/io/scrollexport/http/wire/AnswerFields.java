package io.scrollexport.http.wire;

import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Header fields as servers write them: folded, or with blanks before the colon, which RFC 9112 no
 * longer allows but lets a client read. Fields that say where the body ends have to be spelled as
 * they should; no field may hold control characters, with which one could pass for two.
 */
final class AnswerFields extends LazyLaxLineParser {

  private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z!#$%&'*+.^_`|~-]*");

  @Override
  public Header parseHeader(CharArrayBuffer line) throws ParseException {
    Header field = super.parseHeader(line);
    String name = field.getName();
    boolean framing =
        name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding");
    if (framing && line.charAt(name.length()) != ':'
        || !TOKEN.matcher(name).matches()
        || hasControls(line)) {
      throw new ParseException("malformed header field");
    }
    return field;
  }

  /** Bytes above 127 may be of whatever charset the server uses. */
  private static boolean hasControls(CharArrayBuffer line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        return true;
      }
    }
    return false;
  }
}
