package io.scrollexport.simulator.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that the authorization servers have issued, until they expire or are revoked. */
public final class AccessTokens {
  private final Clock clock;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  private record Grant(Caller caller, Instant expiresAt) {}

  /** No tokens yet. */
  public AccessTokens(Clock clock) {
    this.clock = clock;
  }

  /** A new token for that caller. */
  public String issue(Caller caller, Duration validity) {
    Instant now = clock.instant();
    grants.values().removeIf(grant -> grant.expiresAt().isBefore(now));
    String token = "eyJhbGciOiJSUzI1NiJ9." + UUID.randomUUID() + "." + UUID.randomUUID();
    grants.put(token, new Grant(caller, now.plus(validity)));
    return token;
  }

  /** Who the token stands for, while it is valid. */
  public Optional<Caller> find(String token) {
    return Optional.ofNullable(grants.get(token))
        .filter(grant -> clock.instant().isBefore(grant.expiresAt()))
        .map(Grant::caller);
  }

  /** No token of that user counts any longer. */
  public void revoke(User user) {
    grants.values().removeIf(grant -> grant.caller().user().equals(user));
  }

  /** No token counts any longer. */
  public void revokeAll() {
    grants.clear();
  }
}
