package io.scrollexport.authentication;

/** The sign-ins of the contract. */
public sealed interface Authentication {

  /** An access token as it is; for the macro integration one that impersonates a user. */
  record Bearer(Secret token) implements Authentication {}

  /** An e-mail address with an API token, or on Data Center a user name with a password. */
  record Basic(String username, Secret password) implements Authentication {}
}
