package io.scrollexport.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.AuthorizedApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Purpose;
import io.scrollexport.http.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/** {@code POST …/rest/api/contentbody/convert/export_view}: the answer is the rendering. */
public final class SynchronousRendering implements Rendering {

  private final AuthorizedApi api;
  private final InstantSource clock;
  private final BaseUrl confluence;
  private final Authentication authentication;
  private final Timeouts timeouts;

  /** Renders at one site for one user. */
  public SynchronousRendering(
      AuthorizedApi api,
      InstantSource clock,
      BaseUrl confluence,
      Authentication authentication,
      Timeouts timeouts) {
    this.api = api;
    this.clock = clock;
    this.confluence = confluence;
    this.authentication = authentication;
    this.timeouts = timeouts;
  }

  @Override
  public String render(Function<Instant, String> storage, String action) {
    Purpose purpose = new Purpose("Confluence", confluence.site(), action);
    Map<String, String> headers =
        Map.of(
            "Content-Type", "application/json",
            "Accept", "application/json");
    byte[] body = body(storage.apply(clock.instant()));
    HttpCall call =
        new HttpCall(
            "POST",
            confluence.resolve("rest", "api", "contentbody", "convert", "export_view"),
            headers,
            body,
            timeouts);
    JsonNode value = api.exchange(call, purpose, authentication).path("value");
    if (!value.isTextual()) {
      throw new ExportException(
          FailureCode.UNEXPECTED_RESPONSE,
          purpose.who() + " gave no rendered content when asked to " + action + ".");
    }
    return value.textValue();
  }

  private static byte[] body(String storage) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", storage)
        .put("representation", "storage")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
