package io.scrollexport.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.ServerDate;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The authorization server that issues the tokens of a sign-in. */
final class TokenEndpoint implements TokenSource {

  /** What network and rounding account for; an assertion lives longer than that. */
  private static final Duration TOLERATED_SKEW = Duration.ofSeconds(10);

  private final JsonApi api;
  private final InstantSource clock;

  TokenEndpoint(JsonApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  @Override
  public AccessToken request(Requested authentication, Timeouts timeouts) {
    Instant now = clock.instant();
    TokenRequest request = TokenRequest.of(authentication, now, timeouts);
    JsonReply reply = sent(request, authentication);
    Optional<Duration> skew = skew(authentication, reply, now);
    if (skew.isPresent()) {
      request = TokenRequest.of(authentication, now.plus(skew.get()), timeouts);
      reply = sent(request, authentication);
    }
    if (!reply.isSuccess()) {
      throw TokenRefusal.of(authentication, request, reply, skew, now);
    }
    return token(request, reply.json(), now);
  }

  private JsonReply sent(TokenRequest request, Requested authentication) {
    return api.reply(
        request.call().onBehalfOf(Account.of(authentication).digest()), purpose(request));
  }

  /**
   * How far the server's clock is ahead of ours, where it refused an assertion whose time it may
   * have found wrong.
   */
  private static Optional<Duration> skew(Requested authentication, JsonReply reply, Instant now) {
    boolean timed =
        switch (authentication) {
          case ConnectImpersonation app -> true;
          case OauthClientCredentials client -> false;
        };
    return timed && reply.status() >= 400 && reply.status() < 500 && reply.status() != 429
        ? ServerDate.of(reply.headers())
            .map(date -> Duration.between(now, date))
            .filter(skew -> skew.abs().compareTo(TOLERATED_SKEW) > 0)
        : Optional.empty();
  }

  private static AccessToken token(TokenRequest request, JsonNode json, Instant requestedAt) {
    String token = json.path("access_token").asText("");
    if (!json.path("access_token").isTextual() || !InputCheck.isToken(token)) {
      throw new ExportException(
          FailureCode.UNEXPECTED_RESPONSE,
          purpose(request).who()
              + " gave no usable access token when asked to issue one. Check that the URL is that of"
              + " its token endpoint.");
    }
    return AccessToken.issued(new Secret(token), requestedAt, lifetime(json.path("expires_in")));
  }

  /** Seconds, as a number or, as some servers have it, as text. */
  private static Duration lifetime(JsonNode expiresIn) {
    long seconds = expiresIn.asLong(AccessToken.UNSTATED_LIFETIME.toSeconds());
    return Duration.ofSeconds(Math.clamp(seconds, 0, AccessToken.LONGEST_LIFETIME.toSeconds()));
  }

  static Purpose purpose(TokenRequest request) {
    return new Purpose(
        "The authorization server", request.server().site(), "issue an access token");
  }
}
