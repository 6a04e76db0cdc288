package io.scrollexport.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads requests off a connection, strictly and under limits. */
final class RequestReader {
  private static final int MAX_LINE = 64 * 1024;
  private static final int MAX_HEADERS = 200;
  private static final int MAX_BODY = 16 * 1024 * 1024;

  private final Clock clock;

  RequestReader(Clock clock) {
    this.clock = clock;
  }

  /** The next request, or null where the client is done. */
  @Nullable ReceivedRequest next(Connection connection) throws IOException {
    InputStream in = connection.input();
    String requestLine = line(in);
    if (requestLine == null) {
      return null;
    }
    String[] parts = requestLine.split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.") || !parts[1].startsWith("/")) {
      throw new MalformedRequest("request line");
    }
    try {
      return read(in, parts, connection);
    } catch (IllegalArgumentException e) {
      throw new MalformedRequest("headers");
    }
  }

  private ReceivedRequest read(InputStream in, String[] parts, Connection connection)
      throws IOException {
    List<Map.Entry<String, String>> fields = fields(in);
    if (first(fields, "Expect").map("100-continue"::equalsIgnoreCase).orElse(false)) {
      connection.writeLine("HTTP/1.1 100 Continue\r\n");
      connection.flush();
    }
    byte[] content = body(in, fields);
    int question = parts[1].indexOf('?');
    return new ReceivedRequest(
        clock.instant(),
        parts[0],
        question < 0 ? parts[1] : parts[1].substring(0, question),
        question < 0 ? null : parts[1].substring(question + 1),
        fields,
        content);
  }

  private static List<Map.Entry<String, String>> fields(InputStream in) throws IOException {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon <= 0 || fields.size() >= MAX_HEADERS) {
        throw new MalformedRequest("header line");
      }
      fields.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).trim()));
    }
    return List.copyOf(fields);
  }

  private static Optional<String> first(List<Map.Entry<String, String>> fields, String name) {
    return fields.stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static byte[] body(InputStream in, List<Map.Entry<String, String>> fields)
      throws IOException {
    if (first(fields, "Transfer-Encoding").map("chunked"::equalsIgnoreCase).orElse(false)) {
      return chunks(in);
    }
    long length = first(fields, "Content-Length").map(Long::parseLong).orElse(0L);
    if (length < 0 || length > MAX_BODY) {
      throw new MalformedRequest("body over the limit");
    }
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException();
    }
    return body;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      String size = line(in);
      int length = size == null ? 0 : Integer.parseInt(size.split(";")[0].trim(), 16);
      if (body.size() + length > MAX_BODY) {
        throw new MalformedRequest("body over the limit");
      }
      body.write(in.readNBytes(length));
      line(in);
      if (length == 0) {
        return body.toByteArray();
      }
    }
  }

  private static @Nullable String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      }
      line.write(next);
      if (line.size() > MAX_LINE) {
        throw new MalformedRequest("line over the limit");
      }
    }
    return null;
  }

  /** What is no HTTP/1.1 is answered with 400 and the end of the connection. */
  static final class MalformedRequest extends IOException {
    private static final long serialVersionUID = 1;

    MalformedRequest(String what) {
      super(what);
    }
  }
}
