package io.scrollexport.authentication;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as a key for caches: two sign-ins have the same account exactly when they agree in
 * every part, secrets included. A keyed digest under a key that lives as long as the JVM, so it may
 * be printed and tells nothing about its parts.
 */
public record Account(String digest) {

  private static final SecretKeySpec KEY = new SecretKeySpec(random(), "HmacSHA256");

  /** The account behind a sign-in. */
  public static Account of(Authentication authentication) {
    return switch (authentication) {
      case Authentication.Bearer bearer -> of("bearer", bearer.token().value());
      case Authentication.Basic basic -> of("basic", basic.username(), basic.password().value());
      case Authentication.OauthClientCredentials client ->
          of(
              "oauth-client-credentials-flow",
              client.oauthTokenEndpoint(),
              client.clientId(),
              client.clientSecret().value(),
              client.audience(),
              client.scopes(),
              client.clientAuthentication());
      case Authentication.ConnectImpersonation app ->
          of(
              "connect-impersonation",
              app.authorizationServer(),
              app.oauthClientId(),
              app.sharedSecret().value(),
              app.userAccountId(),
              app.tenantUrl(),
              app.scopes());
    };
  }

  private static Account of(@Nullable Object... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(KEY);
      for (Object part : parts) {
        // Absent and empty mean the same in every part.
        byte[] bytes = Objects.toString(part, "").getBytes(StandardCharsets.UTF_8);
        // Lengths keep "ab" + "c" apart from "a" + "bc".
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      return new Account(HexFormat.of().formatHex(mac.doFinal()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
