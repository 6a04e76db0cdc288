package io.scrollexport.playground.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.wire.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of an exchange.
 *
 * @param words a few, none where there is nothing to say
 * @param refused whether an answer of a good status is a refusal all the same
 */
record Outcome(@Nullable String words, boolean refused) {
  private static final String NOT_RENDERED = "MACRO_NOT_RENDERED";
  private static final Set<String> FAILED_EXPORTS = Set.of("error", "cancelled");

  /** The refusal by the status, else what goes for a good one. */
  static Outcome of(Exchange exchange, @Nullable String good) {
    return new Outcome(refusal(exchange).orElse(good), false);
  }

  /** What a rendering holds, which comes with a good status whatever it is. */
  static Outcome rendered(Exchange exchange, List<JsonNode> answers) {
    if (exchange.status() >= 400) {
      return of(exchange, null);
    }
    JsonNode response = MacroCall.json(exchange.response().body());
    if (answers.isEmpty()) {
      // Of a body that is kept in part only, nothing is known.
      boolean whole = response.path("value").isTextual();
      return whole
          ? new Outcome(NOT_RENDERED, true)
          : new Outcome(response.path("status").asText(null), response.hasNonNull("error"));
    }
    return answers.stream()
        .filter(Outcome::refuses)
        .findFirst()
        .map(answer -> new Outcome(Words.of(answer, answers.size() - 1), true))
        .orElseGet(() -> new Outcome(Words.of(answers.getFirst(), answers.size() - 1), false));
  }

  /** The macro's own errors have the number of a status. */
  private static boolean refuses(JsonNode answer) {
    JsonNode status = answer.path("status");
    return status.isNumber() || FAILED_EXPORTS.contains(status.asText());
  }

  private static Optional<String> refusal(Exchange exchange) {
    if (exchange.status() < 400) {
      return Optional.empty();
    }
    return Optional.of(
        exchange.response().headers().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
            .map(Map.Entry::getValue)
            .findFirst()
            .map(seconds -> "Retry-After: " + seconds)
            .orElseGet(
                () ->
                    Words.cut(
                        MacroCall.json(exchange.response().body())
                            .path("message")
                            .asText("status " + exchange.status()))));
  }
}
