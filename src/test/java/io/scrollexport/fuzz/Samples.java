package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.scrollexport.http.HttpReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Requests;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the targets have in common, and how they read several things from one input. */
final class Samples {

  /** How long a target runs where nobody says otherwise. */
  static final String LONG = "9m";

  static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  static final ExportRequest REQUEST = Requests.of("1376263", "d6d04ab9");

  static final Purpose PURPOSE =
      new Purpose("The exporter", "example.atlassian.net", "report on export job 51542b60");

  /** With a name as HTTP allows it; a transport lets no other through. */
  private static final Pattern FIELD =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");

  private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}.*");

  private Samples() {}

  /**
   * An answer written as in HTTP: its status, header lines, an empty line, the body. What is no
   * header line counts for nothing.
   */
  static HttpReply reply(String text) {
    String[] parts = text.split("\n\n", 2);
    String[] lines = parts[0].split("\n", -1);
    String body = parts.length < 2 ? "" : parts[1];
    return new HttpReply(
        status(lines[0]),
        headers(List.of(lines)),
        new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
  }

  /** Of the first three digits; 200 where there are none. */
  static int status(String line) {
    return STATUS.matcher(line).matches() ? Integer.parseInt(line.substring(0, 3)) : 200;
  }

  /** The lines that are header lines, as a transport gives them. */
  static HttpHeaders headers(List<String> lines) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.computeIfAbsent(field.group(1), name -> new ArrayList<>()).add(field.group(2));
      }
    }
    return HttpHeaders.of(fields, (name, value) -> true);
  }
}
