package io.scrollexport.authentication.token;

import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.http.Addresses;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.remote.Credentials;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form that is posted to a token endpoint.
 *
 * @param credentials what must not come back in the answer's words
 */
record TokenRequest(HttpCall call, Credentials credentials) {

  /**
   * The request of a sign-in.
   *
   * @param now the time that an assertion is signed for
   */
  static TokenRequest of(Requested authentication, Instant now, Timeouts timeouts) {
    return switch (authentication) {
      case OauthClientCredentials client -> clientCredentials(client, timeouts);
      case ConnectImpersonation app -> impersonation(app, now, timeouts);
    };
  }

  private static TokenRequest clientCredentials(OauthClientCredentials client, Timeouts timeouts) {
    String secret = client.clientSecret().value();
    Credentials proof = Credentials.of(Set.of(secret));
    Map<String, String> headers = new HashMap<>();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    switch (client.clientAuthentication()) {
      case CREDENTIALS_BODY -> {
        form.put("client_id", client.clientId());
        form.put("client_secret", secret);
      }
      case BASIC_AUTH_HEADER -> {
        // RFC 6749 has both parts form-encoded before they are joined.
        String pair = encoded(client.clientId()) + ":" + encoded(secret);
        String credentials =
            Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        headers.put("Authorization", "Basic " + credentials);
        proof = proof.and(Credentials.of(Set.of(credentials)));
      }
    }
    putIfPresent(form, "audience", client.audience());
    putIfPresent(form, "scope", spaced(client.scopes()));
    return new TokenRequest(
        post(client.oauthTokenEndpoint().uri(), headers, form, timeouts), proof);
  }

  private static TokenRequest impersonation(
      ConnectImpersonation app, Instant now, Timeouts timeouts) {
    String assertion = ImpersonationAssertion.of(app, now);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
    form.put("assertion", assertion);
    String scopes = spaced(app.scopes());
    // The scopes of Connect apps are in capitals, unlike those of OAuth 2.0 apps.
    putIfPresent(form, "scope", scopes == null ? null : scopes.toUpperCase(Locale.ROOT));
    return new TokenRequest(
        post(app.authorizationServer().resolve("oauth2", "token"), Map.of(), form, timeouts),
        Credentials.of(Set.of(app.sharedSecret().value(), assertion)));
  }

  private static HttpCall post(
      URI uri, Map<String, String> authorization, Map<String, String> form, Timeouts timeouts) {
    Map<String, String> headers = new HashMap<>(authorization);
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Accept", "application/json");
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return new HttpCall("POST", uri, headers, body.getBytes(StandardCharsets.US_ASCII), timeouts);
  }

  private static void putIfPresent(Map<String, String> form, String name, @Nullable String value) {
    if (value != null) {
      form.put(name, value);
    }
  }

  /** Scopes as people list them, in the form of RFC 6749, section 3.3. */
  private static @Nullable String spaced(@Nullable String scopes) {
    return scopes == null ? null : scopes.strip().replaceAll("[\\s,]+", " ");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What it is sent for, in words. */
  Purpose purpose() {
    return new Purpose(
        "The authorization server", Addresses.site(call.uri()), "issue an access token");
  }

  @Override
  public String toString() {
    return call.toString();
  }
}
