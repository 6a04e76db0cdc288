package io.scrollexport.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a handler answers. {@code Date}, {@code Content-Length} and {@code Connection} are the
 * server's to add.
 */
public record Response(int status, SequencedMap<String, String> headers, Payload payload) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer with a body of text, sent as UTF-8. */
  public static Response text(int status, String contentType, String text) {
    return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer with a body of bytes. */
  public static Response bytes(int status, String contentType, byte[] bytes) {
    return new Response(
        status, new LinkedHashMap<>(Map.of("Content-Type", contentType)), Payload.of(bytes));
  }

  /** An answer with anything that Jackson writes. */
  public static Response json(int status, Object value) {
    try {
      return text(status, "application/json;charset=UTF-8", JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer without a body. */
  public static Response empty(int status) {
    return new Response(status, new LinkedHashMap<>(), Payload.of(new byte[0]));
  }

  /** The same answer with one header more, or with another value of it. */
  public Response with(String header, String value) {
    var changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new Response(status, changed, payload);
  }

  /** The same answer with another body; the announced type stays. */
  public Response with(Payload otherPayload) {
    return new Response(status, headers, otherPayload);
  }
}
