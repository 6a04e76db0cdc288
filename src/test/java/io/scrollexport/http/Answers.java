package io.scrollexport.http;

import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers without a wire. */
final class Answers {

  private Answers() {}

  /** An answer; headers come as name, value, name, value. */
  static HttpReply answer(int status, String body, String... headers) {
    Map<String, List<String>> lists = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      lists.put(headers[i], List.of(headers[i + 1]));
    }
    return new HttpReply(
        status,
        HttpHeaders.of(lists, (name, value) -> true),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
