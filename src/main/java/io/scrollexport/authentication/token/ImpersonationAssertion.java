package io.scrollexport.authentication.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The JWT by which a Connect app asserts for which user it acts, by RFC 7523 and Atlassian's "User
 * impersonation for Connect apps"; signed with the secret that site and app share.
 */
final class ImpersonationAssertion {

  /** The longest that Atlassian accepts. */
  static final Duration LIFETIME = Duration.ofSeconds(60);

  private ImpersonationAssertion() {}

  static String of(ConnectImpersonation app, Instant issuedAt) {
    return JWT.create()
        .withIssuer("urn:atlassian:connect:clientid:" + app.oauthClientId())
        .withSubject("urn:atlassian:connect:useraccountid:" + app.userAccountId())
        .withClaim("tnt", app.tenantUrl().toString())
        .withAudience(app.authorizationServer().toString())
        .withIssuedAt(issuedAt)
        .withExpiresAt(issuedAt.plus(LIFETIME))
        .sign(Algorithm.HMAC256(app.sharedSecret().value().getBytes(StandardCharsets.UTF_8)));
  }
}
