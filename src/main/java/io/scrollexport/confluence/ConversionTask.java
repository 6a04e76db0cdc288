package io.scrollexport.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.http.json.RemoteText;
import java.util.List;
import java.util.Locale;

/** How an asynchronous conversion stands, by what its result endpoint says. */
sealed interface ConversionTask {

  /** It goes on: {@code QUEUED}, {@code WORKING}, {@code RERUNNING}, or a word that is newer. */
  record Unfinished(String status) implements ConversionTask {}

  /** {@code COMPLETED}, with its result. */
  record Completed(String html) implements ConversionTask {

    @Override
    public String toString() {
      // It may hold a download URL with its credential.
      return "Completed";
    }
  }

  /** {@code FAILED}, or completed without a result; what Confluence says of it may be empty. */
  record Failed(String error) implements ConversionTask {}

  static ConversionTask from(JsonNode json) {
    String status = json.path("status").asText("").toUpperCase(Locale.ROOT);
    JsonNode value = json.path("value");
    String error = RemoteText.excerpt(json.path("error").asText(""), List.of());
    return switch (status) {
      case "FAILED" -> new Failed(error);
      case "COMPLETED" -> value.isTextual() ? new Completed(value.textValue()) : new Failed(error);
      // While a conversion is run again, the result of the earlier run is still there: not ours.
      default -> new Unfinished(status);
    };
  }
}
