package io.scrollexport.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The time by a server's clock, from the {@code Date} header of its answers. */
public final class ServerDate {

  private ServerDate() {}

  /** To the second; empty where the header is missing or in no known form. */
  public static Optional<Instant> of(HttpHeaders headers) {
    return headers.firstValue("Date").flatMap(ServerDate::parsed);
  }

  private static Optional<Instant> parsed(String httpDate) {
    try {
      return Optional.of(
          ZonedDateTime.parse(httpDate.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
