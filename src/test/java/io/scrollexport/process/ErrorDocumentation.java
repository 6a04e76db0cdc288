package io.scrollexport.process;

import io.scrollexport.failure.FailureCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of {@code docs/errors.md}: one row to a code, in the order of the contract. */
record ErrorDocumentation(Map<FailureCode, Row> rows, List<String> codes) {

  /** A row; the message is what a modeller sees in the incident. */
  record Row(String engine, String message, String remedy) {}

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+) \\| `([^`|]+)` \\| ([^|]+) \\|$");

  /** What differs from run to run, and what the document shows in its place. */
  private static final List<Map.Entry<Pattern, String>> PLACES =
      List.of(
          Map.entry(Pattern.compile("127\\.0\\.0\\.1(:\\d+)?"), "example.atlassian.net"),
          Map.entry(
              Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
              "0f517c20-3e5d-42c0-8021-0cb5e2c168ea"),
          // How much of a broken answer is seen is a matter of time.
          Map.entry(Pattern.compile("after \\d+ (?=of)"), "after 5000 "),
          Map.entry(Pattern.compile("(?<=by |is )1(19|20|21) seconds"), "120 seconds"));

  static ErrorDocumentation read() {
    try {
      Matcher row = ROW.matcher(Files.readString(Path.of("docs/errors.md")));
      Map<FailureCode, Row> rows = new EnumMap<>(FailureCode.class);
      List<String> codes = new ArrayList<>();
      while (row.find()) {
        codes.add(row.group(1));
        rows.put(
            FailureCode.valueOf(row.group(1)), new Row(row.group(2), row.group(3), row.group(4)));
      }
      return new ErrorDocumentation(rows, codes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documented message of a code. */
  String message(FailureCode code) {
    Row row = rows.get(code);
    return row == null ? "" : row.message();
  }

  /** A message as it would be at the documented site. */
  static String general(String message) {
    String general = message;
    for (Map.Entry<Pattern, String> place : PLACES) {
      general = place.getKey().matcher(general).replaceAll(place.getValue());
    }
    return general;
  }
}
