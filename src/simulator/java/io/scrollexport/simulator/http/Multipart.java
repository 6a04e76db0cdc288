package io.scrollexport.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a form with files (RFC 7578). */
public final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data;.*\\bboundary=\"?([^\";]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);
  private static final int MOST_PARTS = 20;

  private Multipart() {}

  /**
   * One part.
   *
   * @param fileName absent for a plain field
   * @param contentType as it was sent, absent where nothing was said
   */
  public record Part(
      String name, @Nullable String fileName, @Nullable String contentType, byte[] content) {

    /** The content read as UTF-8. */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  /** The parts in their order; nothing where the request is no such form, or a broken one. */
  public static Optional<List<Part>> parts(ReceivedRequest request) {
    Matcher type = BOUNDARY.matcher(String.valueOf(request.header("Content-Type")));
    if (!type.matches()) {
      return Optional.empty();
    }
    // A character for each byte, so that texts can be searched for in what is none.
    String body = "\r\n" + new String(request.content(), StandardCharsets.ISO_8859_1);
    String delimiter = "\r\n--" + type.group(1);
    List<Part> parts = new ArrayList<>();
    int start = body.indexOf(delimiter);
    while (start >= 0) {
      int from = start + delimiter.length();
      if (body.startsWith("--", from)) {
        return Optional.of(List.copyOf(parts));
      }
      int head = body.startsWith("\r\n", from) ? body.indexOf("\r\n\r\n", from) : -1;
      int end = head < 0 ? -1 : body.indexOf(delimiter, head + 2);
      if (end < 0 || parts.size() == MOST_PARTS) {
        return Optional.empty();
      }
      Optional<Part> part = part(body.substring(from, head), body.substring(head + 4, end));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
      start = end;
    }
    return Optional.empty();
  }

  private static Optional<Part> part(String head, String content) {
    String disposition = "";
    String type = null;
    for (String line : utf8(head).strip().split("\r\n")) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      if (name.equals("content-disposition")) {
        disposition = line.substring(colon + 1).strip();
      } else if (name.equals("content-type")) {
        type = line.substring(colon + 1).strip();
      }
    }
    String name = parameter(disposition, "name");
    return !disposition.startsWith("form-data") || name == null
        ? Optional.empty()
        : Optional.of(
            new Part(
                name,
                parameter(disposition, "filename"),
                type,
                content.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static @Nullable String parameter(String disposition, String name) {
    Matcher quoted =
        Pattern.compile(";\\s*" + name + "=\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(disposition);
    return quoted.find() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : null;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
