package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** {@code startExports} with more than one request to the site may hold. */
class LargePagesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @AutoClose private final Batches batches = new Batches();

  @Test
  void splitsAFragmentThatWouldBeTooLarge() {
    batches.start(batches.pages(2, MINUTE));
    int before = batches.requestsForRendering();
    ArrayNode requests = batches.pages(4, MINUTE);
    requests.forEach(
        request ->
            ((ObjectNode) request)
                .putObject("additionalProperties")
                .put("note", "x".repeat(90_000)));
    ((ObjectNode) requests.get(3).get("additionalProperties")).put("note", "x".repeat(200_000));

    JsonNode result = batches.start(requests);

    assertThat(batches.requestsForRendering() - before).as("two, and one").isEqualTo(2);
    assertThat(each(result, "status")).containsExactly("started", "started", "started", "refused");
    assertThat(each(result, "error", "code").get(3)).isEqualTo("INVALID_INPUT");
    assertThat(each(result, "error", "message").get(3)).contains("larger than 200000 bytes");
  }

  @Test
  void refusesAPageThatIsTooLargeAndNoOtherWhereEachGoesAlone() {
    batches.with("exportsPerRequest", 1);
    ArrayNode requests = batches.pages(2, MINUTE);
    ((ObjectNode) requests.get(0))
        .putObject("additionalProperties")
        .put("note", "x".repeat(200_000));

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status")).containsExactly("refused", "started");
    assertThat(each(result, "error", "message").get(0)).contains("larger than 200000 bytes");
  }
}
