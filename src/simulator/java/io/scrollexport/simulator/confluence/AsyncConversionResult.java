package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Caller;
import io.scrollexport.simulator.site.SignIn;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code GET /rest/api/contentbody/convert/async/{id}}: the status of a task, and its result.
 * Closed to Connect apps, as documented, until a test opens it.
 */
public final class AsyncConversionResult implements Handler {
  private final Authentication authentication;
  private final AsyncConversions conversions;

  /** Shows the results of these conversions, each to its owner. */
  public AsyncConversionResult(Authentication authentication, AsyncConversions conversions) {
    this.authentication = authentication;
    this.conversions = conversions;
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    return authentication.asCaller(
        request, path, caller -> answer(caller, path.getOrDefault("id", "")));
  }

  private Response answer(Caller caller, String id) {
    if (caller.signIn() == SignIn.CONNECT) {
      return ConfluenceError.of(403, "Connect apps cannot access this REST resource");
    }
    return conversions
        .poll(id, caller.user())
        .map(state -> Response.json(200, json(id, state)))
        .orElseGet(() -> ConfluenceError.of(404, "No conversion task with id : " + id));
  }

  private static Map<String, Object> json(String id, AsyncConversion.State state) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (state.body() != null) {
      json.putAll(state.body());
    }
    json.put("renderTaskId", id);
    if (state.error() != null) {
      json.put("error", state.error());
    }
    json.put("status", state.status());
    return json;
  }
}
