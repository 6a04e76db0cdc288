package io.scrollexport.authentication.token;

import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.authentication.InputCheck;
import io.scrollexport.authentication.Secret;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpDate;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The authorization server that issues the tokens of a sign-in. */
record TokenEndpoint(JsonApi api, SiteClocks clocks) implements TokenSource {

  /** What network and rounding account for; an assertion lives longer than that. */
  private static final Duration TOLERATED_SKEW = Duration.ofSeconds(10);

  @Override
  public AccessToken request(Requested authentication, Timeouts timeouts) {
    SiteClock clock = clocks.of(server(authentication));
    Instant now = clock.instant();
    long asked = clock.nanos();
    TokenRequest request = TokenRequest.of(authentication, now, timeouts);
    JsonReply reply = sent(request, authentication);
    Optional<Duration> skew = Optional.empty();
    if (isTimed(authentication) && isRefusal(reply) && corrects(clock, reply, now)) {
      skew = Optional.of(clock.ahead());
      asked = clock.nanos();
      request = TokenRequest.of(authentication, clock.instant(), timeouts);
      reply = sent(request, authentication);
    }
    if (!reply.isSuccess() || isRefusal(reply)) {
      throw TokenRefusal.of(authentication, request, reply, skew, clock.instant());
    }
    return token(request, reply.json(), asked);
  }

  private static BaseUrl server(Requested authentication) {
    return switch (authentication) {
      case OauthClientCredentials client -> client.oauthTokenEndpoint();
      case ConnectImpersonation app -> app.authorizationServer();
    };
  }

  private JsonReply sent(TokenRequest request, Requested authentication) {
    return api.reply(
        request.call().onBehalfOf(Account.of(authentication).digest()),
        request.purpose(),
        request.credentials());
  }

  /** Whether a request holds a time, which the server may find wrong. */
  private static boolean isTimed(Requested authentication) {
    return switch (authentication) {
      case ConnectImpersonation app -> true;
      case OauthClientCredentials client -> false;
    };
  }

  /** By its status, or by its words: some servers and gateways refuse with 200. */
  private static boolean isRefusal(JsonReply reply) {
    boolean refused = reply.status() >= 400 && reply.status() < 500 && reply.status() != 429;
    return refused
        || reply.isSuccess()
            && reply.json().content("access_token").isEmpty()
            && !reply.json().sentences().isEmpty();
  }

  /** Sets the clock by a refusal, if that shows that the time sent was wrong. */
  private static boolean corrects(SiteClock clock, JsonReply reply, Instant sent) {
    Optional<Instant> wrong =
        HttpDate.of(reply.headers())
            .filter(date -> Duration.between(sent, date).abs().compareTo(TOLERATED_SKEW) > 0);
    wrong.ifPresent(clock::correct);
    return wrong.isPresent();
  }

  private static AccessToken token(TokenRequest request, RemoteJson json, long requestedAt) {
    return json.content("access_token")
        .map(RemoteContent::raw)
        .filter(InputCheck::isToken)
        .map(token -> AccessToken.issued(new Secret(token), requestedAt, lifetime(json)))
        .orElseThrow(
            () ->
                new ExportException(
                    FailureCode.UNEXPECTED_RESPONSE,
                    request.purpose().who()
                        + " gave no usable access token when asked to issue one. Check that the URL"
                        + " is that of its token endpoint."));
  }

  /** Seconds, as a number or, as some servers have it, as text. */
  private static Duration lifetime(RemoteJson json) {
    long seconds = json.number("expires_in").orElse(AccessToken.UNSTATED_LIFETIME.toSeconds());
    return Duration.ofSeconds(Math.max(seconds, 0));
  }
}
