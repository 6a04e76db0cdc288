package io.scrollexport.simulator.http;

import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as the server saw it, before anything was decided about it.
 *
 * @param receivedAt by the simulator's clock
 * @param path as sent: percent-encoded, without the query
 * @param query as sent, absent where the target has no question mark
 * @param fields name and value of each header, in the order of the wire
 * @param content the body, empty where there is none
 */
public record ReceivedRequest(
    Instant receivedAt,
    String method,
    String path,
    @Nullable String query,
    List<Map.Entry<String, String>> fields,
    byte[] content) {

  /** The headers by their names, which are matched without regard to case. */
  public HttpHeaders headers() {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : fields) {
      byName
          .computeIfAbsent(field.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue());
    }
    return HttpHeaders.of(byName, (name, value) -> true);
  }

  /** The first header of that name, or null. */
  public @Nullable String header(String name) {
    return fields.stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The body read as UTF-8. */
  public String body() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** The decoded value of a query parameter, or null; its first one where there are several. */
  public @Nullable String parameter(String name) {
    return parameters(name).stream().findFirst().orElse(null);
  }

  /** All decoded values of a query parameter. */
  public List<String> parameters(String name) {
    return query == null ? List.of() : values(query, name);
  }

  /** The decoded value of a field of a form body, or null. */
  public @Nullable String formField(String name) {
    return values(body(), name).stream().findFirst().orElse(null);
  }

  private static List<String> values(String form, String name) {
    List<String> values = new ArrayList<>();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (decoded(key).equals(name)) {
        values.add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
