package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON in which Confluence's REST API (version 1) reports errors. */
public final class ConfluenceError {
  private ConfluenceError() {}

  /** An answer with that status and what a person reads of it. */
  public static Response of(int status, String message) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("authorized", status != 401 && status != 403);
    data.put("valid", status != 400);
    data.put("errors", List.of());
    data.put("successful", false);
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("statusCode", status);
    error.put("data", data);
    error.put("message", message);
    return Response.json(status, error);
  }
}
