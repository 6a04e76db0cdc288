package io.scrollexport.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads JSON under limits; strict about structure, tolerant of raw line breaks in texts, which
 * markup around a text can bring in.
 */
final class LimitedJson {

  /** How deeply objects and arrays may be nested. */
  private static final int MAX_DEPTH = 100;

  /** Values, names and brackets: each takes far more memory than its text. */
  private static final long MOST_TOKENS = 200_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LimitedJson() {}

  /** The one value that the text is; empty where it is anything else. */
  static Optional<JsonNode> read(byte[] text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (IOException e) {
      // Malformed, or not even text. The parser's own message quotes it: it is not passed on.
      return Optional.empty();
    }
  }
}
