package io.scrollexport.confluence;

import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.util.Locale;
import java.util.Optional;

/** How an asynchronous conversion stands, by what its result endpoint says. */
public sealed interface ConversionTask {

  /** It goes on: {@code QUEUED}, {@code WORKING}, {@code RERUNNING}, or a word that is newer. */
  record Unfinished(RemoteText status) implements ConversionTask {}

  /** {@code COMPLETED}, with its result. */
  record Completed(RemoteContent html) implements ConversionTask {}

  /** {@code FAILED}, or completed without a result; what Confluence says of it may be empty. */
  record Failed(RemoteText error) implements ConversionTask {}

  static ConversionTask from(RemoteJson json) {
    RemoteText status = json.text("status");
    Optional<RemoteContent> value = json.content("value");
    Failed failed = new Failed(json.text("error").or(json.field("error").sentences()));
    return switch (status.inResult().toUpperCase(Locale.ROOT)) {
      case "FAILED" -> failed;
      case "COMPLETED" -> value.<ConversionTask>map(Completed::new).orElse(failed);
      // While a conversion is run again, the result of the earlier run is still there: not ours.
      default -> new Unfinished(status);
    };
  }
}
