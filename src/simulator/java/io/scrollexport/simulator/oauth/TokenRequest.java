package io.scrollexport.simulator.oauth;

import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What both token endpoints have in common: a form comes in, a bearer token goes out. */
final class TokenRequest {
  private final ReceivedRequest request;

  TokenRequest(ReceivedRequest request, String grantType) throws OAuthError {
    this.request = request;
    String type = String.valueOf(request.header("Content-Type")).toLowerCase(Locale.ROOT);
    if (!type.split(";")[0].strip().equals("application/x-www-form-urlencoded")) {
      throw OAuthError.invalidRequest("The request has to be a form");
    }
    if (!required("grant_type").equals(grantType)) {
      throw OAuthError.unsupportedGrantType("Only " + grantType + " is supported");
    }
  }

  ReceivedRequest request() {
    return request;
  }

  @Nullable String optional(String field) {
    String value = request.formField(field);
    return value == null || value.isEmpty() ? null : value;
  }

  String required(String field) throws OAuthError {
    String value = optional(field);
    if (value == null) {
      throw OAuthError.invalidRequest("Missing field: " + field);
    }
    return value;
  }

  /** The scopes asked for, or all that are allowed. */
  Set<String> scopes(Set<String> allowed) throws OAuthError {
    String scope = optional("scope");
    Set<String> asked = scope == null ? allowed : Set.copyOf(List.of(scope.strip().split(" +")));
    if (!allowed.containsAll(asked)) {
      throw OAuthError.invalidScope("A scope is unknown or not granted to this client");
    }
    return asked;
  }

  static Response token(String token, Duration validity, Set<String> scopes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("access_token", token);
    json.put("expires_in", validity.toSeconds());
    json.put("token_type", "Bearer");
    json.put("scope", String.join(" ", scopes));
    return Response.json(200, json).with("Cache-Control", "no-store").with("Pragma", "no-cache");
  }
}
