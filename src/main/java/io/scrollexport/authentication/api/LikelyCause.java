package io.scrollexport.authentication.api;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.Basic;
import io.scrollexport.authentication.Authentication.Bearer;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.StatusFailure;
import java.net.URI;
import java.util.Locale;

/**
 * Why a request was refused with 401 or 403, as far as kind of sign-in and address tell. What
 * Atlassian's addresses accept is put together in docs/authentication.md.
 */
final class LikelyCause {

  /** What reading and rendering need. */
  static final String SCOPES =
      "read:confluence-content.all (classic) or read:content.metadata:confluence (granular)";

  private static final String GATEWAY_ONLY =
      " are accepted only at https://api.atlassian.com/ex/confluence/{cloudId}/wiki.";

  private enum Place {
    GATEWAY,
    SITE,
    ELSEWHERE
  }

  private LikelyCause() {}

  /** The failure for an answer of 401 or 403. */
  static ExportException refusal(
      JsonReply reply, Purpose purpose, URI uri, Authentication authentication) {
    String advice =
        ToldCause.advice(reply, authentication)
            .orElseGet(
                () ->
                    reply.status() == StatusFailure.UNAUTHORIZED
                        ? "Check that the credentials are right and have not expired. "
                            + unauthorized(authentication, place(uri))
                        : "Check the permissions of the user and the scopes of the token. "
                            + forbidden(authentication, place(uri)));
    return StatusFailure.refused(reply.status(), purpose, reply.words(), advice);
  }

  private static Place place(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (host.equals("api.atlassian.com")) {
      return Place.GATEWAY;
    }
    return host.endsWith(".atlassian.net") ? Place.SITE : Place.ELSEWHERE;
  }

  private static String unauthorized(Authentication authentication, Place place) {
    return switch (authentication) {
      case Bearer bearer ->
          switch (place) {
            case GATEWAY ->
                "Access tokens live about an hour, and each is valid for the cloud IDs of its own"
                    + " sites only.";
            case SITE ->
                "Access tokens live about an hour; those of OAuth 2.0 apps and service accounts"
                    + GATEWAY_ONLY;
            case ELSEWHERE -> "The token may have expired or been revoked.";
          };
      case Basic basic ->
          switch (place) {
            case GATEWAY ->
                "Here the password must be an API token with scopes, and the user name its owner's"
                    + " e-mail address.";
            case SITE -> "API tokens expire within a year; those with scopes" + GATEWAY_ONLY;
            case ELSEWHERE ->
                "The password may be wrong, or basic authentication switched off on this server.";
          };
      case OauthClientCredentials client ->
          place == Place.SITE
              ? "Tokens of service accounts" + GATEWAY_ONLY
              : "A fresh token was refused too: the credential's scopes or site do not match.";
      case ConnectImpersonation app ->
          "A fresh token was refused too: check that the app is still installed, and that the base"
              + " URL and authentication.tenantUrl are of the same site.";
    };
  }

  private static String forbidden(Authentication authentication, Place place) {
    return switch (authentication) {
      case Bearer bearer ->
          place == Place.ELSEWHERE
              ? "The token's user may not see the page."
              : "The token's user may not see the page, or the token lacks the scope "
                  + SCOPES
                  + ".";
      case Basic basic ->
          "The user of authentication.username may not see the page or not use Confluence.";
      case OauthClientCredentials client ->
          "The service account may not see the page or not use Confluence, or its credential lacks"
              + " the scope "
              + SCOPES
              + ".";
      case ConnectImpersonation app ->
          "The user of authentication.userAccountId may not see the page, or the app lacks the"
              + " scope READ.";
    };
  }
}
