package io.scrollexport.simulator.site;

/** By what a request is signed in; not every resource is open to every kind. */
public enum SignIn {
  /** Basic authentication with an API token. */
  API_TOKEN,
  /** A bearer token of the user himself. */
  ACCESS_TOKEN,
  /** A bearer token of a service account's client credentials. */
  SERVICE_ACCOUNT,
  /** A bearer token with which a Connect app impersonates a user. */
  CONNECT
}
