package io.scrollexport.authentication.token;

import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a refused token request means, and which input to change. */
final class TokenRefusal {

  private TokenRefusal() {}

  /**
   * The failure for an answer that is not a success, or one that holds an error all the same.
   *
   * @param skew by how much the server's clock is ahead, where that was tried as the cause
   */
  static ExportException of(
      Requested authentication,
      TokenRequest request,
      JsonReply reply,
      Optional<Duration> skew,
      Instant now) {
    RemoteText said = words(reply);
    if (reply.status() == StatusFailure.TOO_MANY_REQUESTS
        || StatusFailure.isInPassing(reply.status())) {
      return StatusFailure.of(
          reply.status(),
          request.purpose(),
          said,
          RetryAfter.of(reply.status(), reply.headers(), now));
    }
    return new ExportException(
        FailureCode.TOKEN_REQUEST_FAILED,
        request.purpose().who()
            + " answered "
            + reply.status()
            + " when asked to issue an access token"
            + said.quoted()
            + ". "
            + advice(authentication, reply)
            + skew.map(TokenRefusal::shown).orElse(""));
  }

  /** The fields of RFC 6749, section 5.2, or what gateways before the server use. */
  private static RemoteText words(JsonReply reply) {
    return reply
        .json()
        .texts("error", "error_description", "message", "errorMessage")
        .or(reply.words());
  }

  private static String advice(Requested authentication, JsonReply reply) {
    boolean redirected = reply.status() >= 300 && reply.status() < 400;
    if (redirected || reply.status() == 404 || reply.status() == 405) {
      return "Check " + serverInput(authentication) + ".";
    }
    String error = reply.json().text("error").inResult();
    return switch (authentication) {
      case OauthClientCredentials client -> clientAdvice(error);
      case ConnectImpersonation app -> impersonationAdvice(error);
    };
  }

  private static String serverInput(Requested authentication) {
    return switch (authentication) {
      case OauthClientCredentials client -> "authentication.oauthTokenEndpoint";
      case ConnectImpersonation app -> "authentication.authorizationServer";
    };
  }

  private static String clientAdvice(String error) {
    return switch (error) {
      case "invalid_scope" ->
          "Check authentication.scopes: the client may ask only for scopes that it was given.";
      case "unauthorized_client", "unsupported_grant_type" ->
          "The client is not allowed the client credentials flow: use the credentials of a service"
              + " account.";
      default ->
          "Check authentication.clientId and authentication.clientSecret, that the credential has"
              + " not expired or been revoked, and authentication.clientAuthentication.";
    };
  }

  private static String impersonationAdvice(String error) {
    return switch (error) {
      case "invalid_scope" ->
          "Check authentication.scopes: an app may ask only for the scopes of its descriptor.";
      case "unauthorized_client", "access_denied" ->
          "Check that the app has the scope ACT_AS_USER and is still installed at"
              + " authentication.tenantUrl.";
      case "invalid_client" ->
          "Check authentication.oauthClientId and authentication.sharedSecret: both change when the"
              + " app is installed anew.";
      default ->
          "Check authentication.userAccountId, authentication.tenantUrl,"
              + " authentication.oauthClientId and authentication.sharedSecret, and that the app has"
              + " the scope ACT_AS_USER.";
    };
  }

  private static String shown(Duration skew) {
    return " Its clock and ours differ by "
        + skew.abs().toSeconds()
        + " seconds; the request was sent again with its time.";
  }
}
