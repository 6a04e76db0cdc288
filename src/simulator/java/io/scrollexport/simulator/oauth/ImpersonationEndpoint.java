package io.scrollexport.simulator.oauth;

import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.AccessTokens;
import io.scrollexport.simulator.site.Caller;
import io.scrollexport.simulator.site.SignIn;
import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.site.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code POST /oauth2/token}: a Connect app exchanges an assertion, signed with its shared secret,
 * for an access token of a user. Every claim is checked.
 */
public final class ImpersonationEndpoint implements Handler {
  private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Set<String> SCOPES = Set.of("READ", "WRITE", "DELETE", "ACT_AS_USER");
  private static final long MAX_LIFETIME_SECONDS = 60;

  /** How far an assertion's clock may be ahead. */
  private static final long LEEWAY_SECONDS = 5;

  private final Map<String, ConnectApp> apps = new ConcurrentHashMap<>();
  private final String ownUrl;
  private final String tenantUrl;
  private final Clock clock;
  private final Users users;
  private final AccessTokens tokens;
  private final Duration validity;

  /**
   * Issues tokens that are good for that long.
   *
   * @param ownUrl what {@code aud} has to be
   * @param tenantUrl what {@code tnt} has to be
   */
  public ImpersonationEndpoint(
      String ownUrl,
      String tenantUrl,
      Clock clock,
      Users users,
      AccessTokens tokens,
      Duration validity) {
    this.ownUrl = ownUrl;
    this.tenantUrl = tenantUrl;
    this.clock = clock;
    this.users = users;
    this.tokens = tokens;
    this.validity = validity;
  }

  /** Adds an installed app. */
  public ConnectApp add(ConnectApp app) {
    apps.put(app.oauthClientId(), app);
    return app;
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    try {
      var form = new TokenRequest(request, GRANT_TYPE);
      Assertion assertion = Assertion.parse(form.required("assertion"));
      verifySignature(assertion);
      verifyClaims(assertion);
      Set<String> scopes = form.scopes(SCOPES);
      var caller = new Caller(user(assertion), SignIn.CONNECT, scopes);
      return TokenRequest.token(tokens.issue(caller, validity), validity, scopes);
    } catch (OAuthError e) {
      return e.response();
    }
  }

  private void verifySignature(Assertion assertion) throws OAuthError {
    ConnectApp app = apps.get(assertion.claim("iss", "urn:atlassian:connect:clientid:"));
    if (app == null || !assertion.isSignedWith(app.sharedSecret())) {
      throw OAuthError.invalidClient("The assertion is not signed by an installed app");
    }
  }

  private void verifyClaims(Assertion assertion) throws OAuthError {
    if (!assertion.claim("aud", "").equals(ownUrl)) {
      throw OAuthError.invalidGrant("Wrong claim: aud");
    }
    if (!assertion.claim("tnt", "").equals(tenantUrl)) {
      throw OAuthError.invalidGrant("Wrong claim: tnt");
    }
    long issuedAt = assertion.seconds("iat");
    long expiresAt = assertion.seconds("exp");
    long now = clock.instant().getEpochSecond();
    if (issuedAt > now + LEEWAY_SECONDS) {
      throw OAuthError.invalidGrant("The assertion is from the future");
    }
    if (expiresAt <= now) {
      throw OAuthError.invalidGrant("The assertion has expired");
    }
    if (expiresAt - issuedAt > MAX_LIFETIME_SECONDS || expiresAt <= issuedAt) {
      throw OAuthError.invalidGrant("The assertion lives for too long");
    }
  }

  private User user(Assertion assertion) throws OAuthError {
    String accountId = assertion.claim("sub", "urn:atlassian:connect:useraccountid:");
    return users
        .byAccountId(accountId)
        .orElseThrow(() -> OAuthError.invalidGrant("The user does not exist"));
  }
}
