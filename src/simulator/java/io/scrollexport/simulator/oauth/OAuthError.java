package io.scrollexport.simulator.oauth;

import io.scrollexport.simulator.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a token endpoint refuses, with the error codes of RFC 6749, section 5.2. */
final class OAuthError extends Exception {
  private static final long serialVersionUID = 1;
  private final int status;
  private final String code;

  private OAuthError(int status, String code, String description) {
    super(description);
    this.status = status;
    this.code = code;
  }

  static OAuthError invalidRequest(String description) {
    return new OAuthError(400, "invalid_request", description);
  }

  static OAuthError invalidGrant(String description) {
    return new OAuthError(400, "invalid_grant", description);
  }

  static OAuthError invalidScope(String description) {
    return new OAuthError(400, "invalid_scope", description);
  }

  static OAuthError unsupportedGrantType(String description) {
    return new OAuthError(400, "unsupported_grant_type", description);
  }

  static OAuthError invalidClient(String description) {
    return new OAuthError(401, "invalid_client", description);
  }

  Response response() {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("error", code);
    json.put("error_description", getMessage());
    return Response.json(status, json).with("Cache-Control", "no-store");
  }
}
