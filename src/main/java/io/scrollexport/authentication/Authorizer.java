package io.scrollexport.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Turns a sign-in into the value of the {@code Authorization} header. */
public final class Authorizer {

  /** The header's value. */
  public String authorize(Authentication authentication) {
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
