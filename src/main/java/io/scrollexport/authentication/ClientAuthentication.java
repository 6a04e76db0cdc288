package io.scrollexport.authentication;

/** How a client proves to a token endpoint who it is, by RFC 6749, section 2.3.1. */
public enum ClientAuthentication {
  /** Client ID and secret are fields of the request. */
  CREDENTIALS_BODY("credentialsBody"),
  /** Client ID and secret are in the {@code Authorization} header. */
  BASIC_AUTH_HEADER("basicAuthHeader");

  private final String value;

  ClientAuthentication(String value) {
    this.value = value;
  }

  /** The word of the contract's input {@code authentication.clientAuthentication}. */
  public String value() {
    return value;
  }
}
