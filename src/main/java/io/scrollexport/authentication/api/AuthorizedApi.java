package io.scrollexport.authentication.api;

import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.Fixed;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.token.AccessToken;
import io.scrollexport.authentication.token.AccessTokens;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.observation.Observation;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import java.util.Set;
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
    JsonReply reply = new Sending(call, atSending, purpose).as(authentication);
    if (StatusFailure.isRefusal(reply.status())) {
      throw LikelyCause.refusal(reply, purpose, call.uri(), authentication);
    }
    if (!expected.contains(reply.status())) {
      api.accepted(purpose, reply);
    }
    return reply;
  }

  /** A call that is about to be sent, without its header. */
  private final class Sending {

    private final HttpCall call;
    private final UnaryOperator<HttpCall> atSending;
    private final Purpose purpose;

    Sending(HttpCall call, UnaryOperator<HttpCall> atSending, Purpose purpose) {
      this.call = call;
      this.atSending = atSending;
      this.purpose = purpose;
    }

    JsonReply as(Authentication authentication) {
      String account = Account.of(authentication).digest();
      return switch (authentication) {
        case Fixed fixed -> with(fixed.authorization().value(), account);
        case Requested requested -> withToken(requested, account);
      };
    }

    private JsonReply withToken(Requested authentication, String account) {
      AccessToken token = tokens.token(authentication, call.timeouts());
      JsonReply reply = with(bearer(token.token()), account);
      if (reply.status() != StatusFailure.UNAUTHORIZED) {
        return reply;
      }
      AccessToken fresh = tokens.renewed(authentication, token, call.timeouts());
      return with(bearer(fresh.token()), account);
    }

    private JsonReply with(String authorization, String account) {
      HttpCall sent =
          atSending.apply(call).withHeader("Authorization", authorization).onBehalfOf(account);
      return api.reply(sent, purpose, Credentials.ofHeader(authorization));
    }
  }

  private static String bearer(Secret token) {
    return "Bearer " + token.value();
  }
}
