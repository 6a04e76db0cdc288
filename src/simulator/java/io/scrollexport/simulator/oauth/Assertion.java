package io.scrollexport.simulator.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A JSON web token (RFC 7519), taken apart; the signature is verified apart from the claims. */
record Assertion(JsonNode header, JsonNode claims, String signedPart, byte[] signature) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Assertion parse(String token) throws OAuthError {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw OAuthError.invalidGrant("The assertion is no JWT");
    }
    try {
      Base64.Decoder base64 = Base64.getUrlDecoder();
      return new Assertion(
          JSON.readTree(base64.decode(parts[0])),
          JSON.readTree(base64.decode(parts[1])),
          parts[0] + "." + parts[1],
          base64.decode(parts[2]));
    } catch (IllegalArgumentException | IOException e) {
      throw OAuthError.invalidGrant("The assertion is no JWT");
    }
  }

  boolean isSignedWith(String secret) {
    if (!header.path("alg").asText().equals("HS256")) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] expected = mac.doFinal(signedPart.getBytes(StandardCharsets.US_ASCII));
      return MessageDigest.isEqual(expected, signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A claim after a fixed prefix. */
  String claim(String name, String prefix) throws OAuthError {
    String value = claims.path(name).asText("");
    if (!claims.path(name).isTextual() || !value.startsWith(prefix)) {
      throw OAuthError.invalidGrant("Wrong claim: " + name);
    }
    return value.substring(prefix.length());
  }

  long seconds(String name) throws OAuthError {
    if (!claims.path(name).isIntegralNumber()) {
      throw OAuthError.invalidGrant("Wrong claim: " + name);
    }
    return claims.get(name).asLong();
  }
}
