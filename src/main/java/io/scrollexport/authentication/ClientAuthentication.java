package io.scrollexport.authentication;

import java.util.Arrays;
import java.util.Optional;

/** How a client proves to a token endpoint who it is, by RFC 6749, section 2.3.1. */
public enum ClientAuthentication {
  /** Client ID and secret are fields of the request. */
  CREDENTIALS_BODY("credentialsBody"),
  /** Client ID and secret are in the {@code Authorization} header. */
  BASIC_AUTH_HEADER("basicAuthHeader");

  private final String inputValue;

  ClientAuthentication(String inputValue) {
    this.inputValue = inputValue;
  }

  /** The value of the contract's input {@code authentication.clientAuthentication}. */
  public static Optional<ClientAuthentication> from(String inputValue) {
    return Arrays.stream(values()).filter(value -> value.inputValue.equals(inputValue)).findFirst();
  }
}
