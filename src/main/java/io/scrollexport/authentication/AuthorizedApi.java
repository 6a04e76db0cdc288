package io.scrollexport.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.JsonApi;
import io.scrollexport.http.JsonReply;
import io.scrollexport.http.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;

/**
 * A JSON API, asked on behalf of somebody. Shared by all jobs of a runtime, since it keeps the
 * tokens that it requested; safe for use by many threads.
 */
public final class AuthorizedApi {

  private final JsonApi api;

  /** An API over another; the clock tells when a token expires. */
  public AuthorizedApi(JsonApi api, InstantSource clock) {
    this.api = api;
  }

  /**
   * Sends the call with the {@code Authorization} header that the sign-in asks for.
   *
   * @param call without that header
   * @return the JSON of an answer with a 2xx status
   */
  public JsonNode exchange(HttpCall call, Purpose purpose, Authentication authentication) {
    HttpCall authorized = authorized(call, authentication);
    return api.accepted(authorized, purpose, api.reply(authorized, purpose));
  }

  /** As {@link #exchange}, for callers to whom the status of a refusal matters. */
  public JsonReply reply(HttpCall call, Purpose purpose, Authentication authentication) {
    return api.reply(authorized(call, authentication), purpose);
  }

  private static HttpCall authorized(HttpCall call, Authentication authentication) {
    return call.withHeader("Authorization", header(authentication));
  }

  private static String header(Authentication authentication) {
    return switch (authentication) {
      case Authentication.Bearer bearer -> "Bearer " + bearer.token().value();
      case Authentication.Basic basic -> "Basic " + encoded(basic);
    };
  }

  private static String encoded(Authentication.Basic basic) {
    String pair = basic.username() + ":" + basic.password().value();
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
