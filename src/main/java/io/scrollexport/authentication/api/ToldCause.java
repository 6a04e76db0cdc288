package io.scrollexport.authentication.api;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.Basic;
import io.scrollexport.authentication.Authentication.Bearer;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.remote.RemoteText;
import java.util.Optional;

/**
 * Why a request was refused with 401 or 403, where headers or words of the answer tell: those of
 * Confluence's filter Seraph, of Atlassian's gateway, and sentences that are known from both.
 */
final class ToldCause {

  private ToldCause() {}

  /** What to do, in place of what would be likely otherwise. */
  static Optional<String> advice(JsonReply reply, Authentication authentication) {
    RemoteText words = reply.words();
    RemoteText login = reply.header("X-Seraph-LoginReason");
    RemoteText denied = reply.header("X-Authentication-Denied-Reason");
    RemoteText category = reply.header("X-Failure-Category");
    if (denied.mentions("CAPTCHA") || login.mentions("AUTHENTICATION_DENIED")) {
      return Optional.of(
          "The site asks this user for a CAPTCHA challenge, since sign-ins failed too often: sign in"
              + " once in a browser as the same user. A new password does not help.");
    }
    if (words.mentions("basic auth") && words.mentions("disabled")) {
      return Optional.of(
          "The site takes no basic authentication: set authentication.type to bearer, with a"
              + " personal access token of the user.");
    }
    if (words.mentions("basic auth") && words.mentions("password")) {
      return Optional.of(
          "The site takes no account passwords: authentication.password must be an API token of the"
              + " user.");
    }
    if (words.mentions("Failed to parse Connect Session Auth Token")) {
      return Optional.of(
          "The token is no access token. API tokens go with authentication.type basic, with the"
              + " e-mail address of their owner as authentication.username.");
    }
    if (words.mentions("scope does not match") || category.mentions("SCOPE")) {
      return Optional.of("The token lacks the scope " + LikelyCause.SCOPES + ".");
    }
    if (login.mentions("AUTHENTICATED_FAILED")) {
      return Optional.of(
          "The site does not know these credentials: check " + inputs(authentication) + ".");
    }
    if (words.mentions("Current user not permitted") || login.mentions("AUTHORISATION_FAILED")) {
      return Optional.of(
          "Either the user may not use Confluence, or the credentials are not accepted, so that the"
              + " request counts as nobody's: check "
              + inputs(authentication)
              + ".");
    }
    return Optional.empty();
  }

  private static String inputs(Authentication authentication) {
    return switch (authentication) {
      case Bearer bearer -> "authentication.token";
      case Basic basic -> "authentication.username and authentication.password";
      case OauthClientCredentials client ->
          "authentication.clientId and authentication.clientSecret";
      case ConnectImpersonation app ->
          "authentication.userAccountId, and that the app is still installed";
    };
  }
}
