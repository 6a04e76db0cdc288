package io.scrollexport.authentication.api;

import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.Fixed;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.authentication.token.AccessToken;
import io.scrollexport.authentication.token.AccessTokens;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.observation.Observation;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * A JSON API, asked on behalf of somebody. Shared by all jobs of a runtime, since it keeps the
 * tokens that it requested; safe for use by many threads.
 */
public final class AuthorizedApi {

  private final JsonApi api;
  private final AccessTokens tokens;

  /**
   * An API over another.
   *
   * @param clocks of the servers that issue tokens
   * @param ticker nanoseconds by a clock that nobody sets, which tells when a token expires
   * @param observation is told of the tokens that are requested
   */
  public AuthorizedApi(
      JsonApi api, SiteClocks clocks, LongSupplier ticker, Observation observation) {
    this.api = api;
    this.tokens = AccessTokens.of(api, clocks, ticker, observation);
  }

  /**
   * Sends the call with the {@code Authorization} header that the sign-in asks for. Where the
   * connector requested the token itself, a 401 makes it try a fresh one, once.
   *
   * @param call without that header
   * @return the JSON of an answer with a 2xx status
   */
  public RemoteJson exchange(HttpCall call, Purpose purpose, Authentication authentication) {
    return exchange(call, UnaryOperator.identity(), purpose, authentication, Set.of()).json();
  }

  /**
   * As above, for a caller who knows what to do about some refusals, and whose request is to be
   * finished at the moment of sending: a token may have to be requested first, which takes time.
   *
   * @param atSending finishes the call; called again for each sending
   * @param expected further statuses with which the answer is returned instead of a failure
   */
  public JsonReply exchange(
      HttpCall call,
      UnaryOperator<HttpCall> atSending,
      Purpose purpose,
      Authentication authentication,
      Set<Integer> expected) {
    String account = Account.of(authentication).digest();
    Function<String, JsonReply> sending =
        authorization ->
            api.reply(
                atSending
                    .apply(call)
                    .withHeader("Authorization", authorization)
                    .onBehalfOf(account),
                purpose,
                Credentials.ofHeader(authorization));
    JsonReply reply =
        switch (authentication) {
          case Fixed fixed -> sending.apply(fixed.authorization().value());
          case Requested requested -> withToken(requested, call.timeouts(), sending);
        };
    if (StatusFailure.isRefusal(reply.status())) {
      throw LikelyCause.refusal(reply, purpose, call.uri(), authentication);
    }
    if (!expected.contains(reply.status())) {
      api.accepted(purpose, reply);
    }
    return reply;
  }

  private JsonReply withToken(
      Requested authentication, Timeouts timeouts, Function<String, JsonReply> sending) {
    AccessToken token = tokens.token(authentication, timeouts);
    JsonReply reply = sending.apply(bearer(token));
    return reply.status() == StatusFailure.UNAUTHORIZED
        ? sending.apply(bearer(tokens.renewed(authentication, token, timeouts)))
        : reply;
  }

  private static String bearer(AccessToken token) {
    return "Bearer " + token.token().value();
  }
}
