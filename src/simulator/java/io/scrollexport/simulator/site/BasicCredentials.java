package io.scrollexport.simulator.site;

import io.scrollexport.simulator.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The two halves of a header for Basic authentication (RFC 7617). */
public record BasicCredentials(String userName, String password) {
  private static final String BASIC = "Basic ";

  /** What the request brings; nothing where the header is missing, of another kind, or broken. */
  public static Optional<BasicCredentials> of(ReceivedRequest request) {
    String header = request.header("Authorization");
    if (header == null || !header.startsWith(BASIC)) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()));
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
