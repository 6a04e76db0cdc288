package io.scrollexport.authentication;

import io.scrollexport.http.BaseUrl;
import io.scrollexport.remote.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins of the contract. Each checks its own parts: one that is missing, or holds what
 * cannot be sent, leaves as an {@code INVALID_INPUT} that names the input.
 */
public sealed interface Authentication {

  /** A sign-in that needs no token to be requested first. */
  sealed interface Fixed extends Authentication {

    /** The value of the {@code Authorization} header. */
    Secret authorization();
  }

  /** What must not come back in anybody's words. */
  default Credentials credentials() {
    return Credentials.of(
        switch (this) {
          case Bearer bearer -> Set.of(bearer.token().value());
          case Basic basic -> Set.of(basic.password().value());
          case OauthClientCredentials client -> Set.of(client.clientSecret().value());
          case ConnectImpersonation app -> Set.of(app.sharedSecret().value());
        });
  }

  /** An access token as it is; for the macro integration one that impersonates a user. */
  record Bearer(Secret token) implements Fixed {
    public Bearer {
      InputCheck.token("authentication.token", token.value());
    }

    @Override
    public Secret authorization() {
      return new Secret("Bearer " + token.value());
    }
  }

  /** An e-mail address with an API token, or on Data Center a user name with a password. */
  record Basic(String username, Secret password) implements Fixed {
    public Basic {
      InputCheck.userName("authentication.username", username);
      InputCheck.text("authentication.password", password.value());
    }

    @Override
    public Secret authorization() {
      byte[] pair = (username + ":" + password.value()).getBytes(StandardCharsets.UTF_8);
      return new Secret("Basic " + Base64.getEncoder().encodeToString(pair));
    }
  }

  /** A sign-in for which the connector requests access tokens itself. */
  sealed interface Requested extends Authentication {}

  /**
   * Client credentials by RFC 6749, section 4.4, such as those of an Atlassian service account.
   *
   * @param audience left out of the request when absent
   * @param scopes separated by spaces; left out of the request when absent
   */
  record OauthClientCredentials(
      BaseUrl oauthTokenEndpoint,
      String clientId,
      Secret clientSecret,
      @Nullable String audience,
      @Nullable String scopes,
      ClientAuthentication clientAuthentication)
      implements Requested {

    /** Where Atlassian issues the tokens of service accounts. */
    public static final BaseUrl DEFAULT_TOKEN_ENDPOINT =
        BaseUrl.from("https://auth.atlassian.com/oauth/token");

    public OauthClientCredentials {
      InputCheck.text("authentication.clientId", clientId);
      InputCheck.text("authentication.clientSecret", clientSecret.value());
      audience = InputCheck.optionalText("authentication.audience", audience);
      scopes = InputCheck.optionalText("authentication.scopes", scopes);
    }
  }

  /**
   * A user of a site, impersonated by a Connect app that is installed there and has the scope
   * {@code ACT_AS_USER}. See <a
   * href="https://developer.atlassian.com/cloud/confluence/user-impersonation-for-connect-apps/">User
   * impersonation for Connect apps</a>.
   *
   * @param scopes separated by spaces; all scopes of the app when absent
   * @param tenantUrl the site as the app's installation names it, for Confluence with {@code /wiki}
   */
  record ConnectImpersonation(
      String oauthClientId,
      Secret sharedSecret,
      String userAccountId,
      @Nullable String scopes,
      BaseUrl authorizationServer,
      BaseUrl tenantUrl)
      implements Requested {

    /** Where Atlassian issues tokens to Connect apps. */
    public static final BaseUrl DEFAULT_AUTHORIZATION_SERVER =
        BaseUrl.from("https://oauth-2-authorization-server.services.atlassian.com");

    public ConnectImpersonation {
      InputCheck.text("authentication.oauthClientId", oauthClientId);
      InputCheck.text("authentication.sharedSecret", sharedSecret.value());
      InputCheck.text("authentication.userAccountId", userAccountId);
      scopes = InputCheck.optionalText("authentication.scopes", scopes);
      InputCheck.tenant("authentication.tenantUrl", tenantUrl);
    }
  }
}
