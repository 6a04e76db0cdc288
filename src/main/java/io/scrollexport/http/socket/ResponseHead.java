package io.scrollexport.http.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status and header fields of an answer, by RFC 9112. Values are read as ISO 8859-1, byte by byte,
 * as the JDK's client does. Folded lines, which the RFC forbids, are refused.
 */
record ResponseHead(int status, HttpHeaders fields) {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_INTERIM_ANSWERS = 10;
  private static final Pattern STATUS_LINE =
      Pattern.compile("(?s)HTTP/1\\.[0-9] ([1-5][0-9]{2})( .*)?");
  private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** Reads up to the empty line, past interim answers (1xx). */
  static ResponseHead read(InputStream in) throws IOException {
    Lines lines = new Lines(in, MAX_BYTES);
    for (int answers = 0; answers <= MAX_INTERIM_ANSWERS; answers++) {
      ResponseHead head = next(lines);
      if (head.status >= 200) {
        return head;
      }
    }
    throw new ProtocolException("more than " + MAX_INTERIM_ANSWERS + " interim answers");
  }

  private static ResponseHead next(Lines lines) throws IOException {
    Matcher status = STATUS_LINE.matcher(lines.next());
    if (!status.matches()) {
      throw new ProtocolException("the answer is not HTTP/1");
    }
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      add(line, fields);
    }
    return new ResponseHead(
        Integer.parseInt(status.group(1)), HttpHeaders.of(fields, (name, value) -> true));
  }

  /** By hand, since the time that a pattern takes could grow faster than the line does. */
  private static void add(String line, Map<String, List<String>> fields) throws ProtocolException {
    int colon = line.indexOf(':');
    String value = line.substring(colon + 1);
    if (colon < 0
        || !FIELD_NAME.matcher(line).region(0, colon).matches()
        || !value.chars().allMatch(ResponseHead::mayStandInValue)) {
      throw new ProtocolException("the answer has a malformed header field");
    }
    fields.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>()).add(value.strip());
  }

  /** Any byte but control characters; those above 127 are of whatever charset the server uses. */
  private static boolean mayStandInValue(int c) {
    return c == '\t' || c >= ' ' && c != 0x7f;
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
