package io.scrollexport.http;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/** The time by a server's clock, from the {@code Date} header of its answers. */
public final class ServerDate {

  private ServerDate() {}

  /** To the second; empty where the header is missing or in no known form. */
  public static Optional<Instant> of(HttpHeaders headers) {
    return headers.firstValue("Date").flatMap(HttpDate::parse);
  }
}
