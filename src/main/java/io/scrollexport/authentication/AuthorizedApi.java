package io.scrollexport.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.authentication.Authentication.Fixed;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClocks;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * A JSON API, asked on behalf of somebody. Shared by all jobs of a runtime, since it keeps the
 * tokens that it requested; safe for use by many threads.
 */
public final class AuthorizedApi {

  private static final int UNAUTHORIZED = 401;

  /** A call as it was sent, with what came back. */
  private record Exchange(HttpCall call, JsonReply reply) {}

  private final JsonApi api;
  private final AccessTokens tokens;

  /**
   * An API over another.
   *
   * @param clocks of the servers that issue tokens
   * @param ticker nanoseconds by a clock that nobody sets, which tells when a token expires
   */
  public AuthorizedApi(JsonApi api, SiteClocks clocks, LongSupplier ticker) {
    this.api = api;
    this.tokens =
        new AccessTokens(new TokenEndpoint(api, clocks), ticker, AccessTokens.MOST_ACCOUNTS);
  }

  /**
   * Sends the call with the {@code Authorization} header that the sign-in asks for. Where the
   * connector requested the token itself, a 401 makes it try a fresh one, once.
   *
   * @param call without that header
   * @return the JSON of an answer with a 2xx status
   */
  public JsonNode exchange(HttpCall call, Purpose purpose, Authentication authentication) {
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
    Exchange exchange = new Sending(call, atSending, purpose).as(authentication);
    if (!expected.contains(exchange.reply().status())) {
      try {
        api.accepted(exchange.call(), purpose, exchange.reply());
      } catch (ExportException e) {
        throw LikelyCause.added(e, call.uri(), authentication);
      }
    }
    return exchange.reply();
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

    Exchange as(Authentication authentication) {
      String account = Account.of(authentication).digest();
      return switch (authentication) {
        case Fixed fixed -> with(fixed.authorization().value(), account);
        case Requested requested -> withToken(requested, account);
      };
    }

    private Exchange withToken(Requested authentication, String account) {
      AccessToken token = tokens.token(authentication, call.timeouts());
      Exchange exchange = with(bearer(token.token()), account);
      if (exchange.reply().status() != UNAUTHORIZED) {
        return exchange;
      }
      AccessToken fresh = tokens.renewed(authentication, token, call.timeouts());
      return with(bearer(fresh.token()), account);
    }

    private Exchange with(String authorization, String account) {
      HttpCall sent =
          atSending.apply(call).withHeader("Authorization", authorization).onBehalfOf(account);
      return new Exchange(sent, api.reply(sent, purpose));
    }
  }

  private static String bearer(Secret token) {
    return "Bearer " + token.value();
  }
}
