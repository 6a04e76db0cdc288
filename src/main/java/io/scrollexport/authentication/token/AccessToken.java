package io.scrollexport.authentication.token;

import io.scrollexport.authentication.Secret;
import java.time.Duration;

/**
 * A token that an authorization server issued.
 *
 * @param freshUntil shortly before it expires, so that a request with it does not come too late; in
 *     nanoseconds, by a clock that nobody sets
 */
public record AccessToken(Secret token, long freshUntil) {

  /** The lifetime of a token whose server does not say. */
  static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(5);

  /** The longest lifetime that is believed. */
  static final Duration LONGEST_LIFETIME = Duration.ofDays(1);

  private static final Duration LARGEST_MARGIN = Duration.ofMinutes(1);

  /** A token with the given lifetime; the margin is a tenth of it, at most a minute. */
  static AccessToken issued(Secret token, long requestedAt, Duration lifetime) {
    Duration believed = lifetime.compareTo(LONGEST_LIFETIME) > 0 ? LONGEST_LIFETIME : lifetime;
    Duration tenth = believed.dividedBy(10);
    Duration margin = tenth.compareTo(LARGEST_MARGIN) > 0 ? LARGEST_MARGIN : tenth;
    return new AccessToken(token, requestedAt + believed.minus(margin).toNanos());
  }
}
