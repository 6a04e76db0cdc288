package io.scrollexport.authentication.token;

import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.http.Timeouts;

/** Where tokens come from. */
@FunctionalInterface
interface TokenSource {

  /**
   * A new token.
   *
   * @throws io.scrollexport.failure.ExportException where none is issued
   */
  AccessToken request(Requested authentication, Timeouts timeouts);
}
