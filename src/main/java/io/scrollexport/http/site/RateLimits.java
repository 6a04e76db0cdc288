package io.scrollexport.http.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.http.WaitAskedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Which sites have asked which accounts to wait, by an answer of 429. Remembers a bounded number of
 * them, for ten minutes at most. Shared by all jobs of a runtime; safe for use by many threads.
 */
public final class RateLimits {

  private static final int MOST_ACCOUNTS = 10_000;
  private static final int TOO_MANY_REQUESTS = 429;

  private record Caller(String site, String account) {}

  private final InstantSource clock;
  private final Cache<Caller, Instant> ends =
      Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).expireAfterWrite(RetryAfter.LONGEST).build();

  /** Limits by our clock. */
  public RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** A transport that asks no site on behalf of an account for as long as that one has to wait. */
  public HttpTransport respecting(HttpTransport transport) {
    return call -> {
      Caller caller = new Caller(call.site(), call.account());
      Duration left = left(caller);
      if (left.isPositive()) {
        throw new WaitAskedException(left);
      }
      HttpReply reply = transport.send(call);
      if (reply.status() == TOO_MANY_REQUESTS) {
        wait(
            caller,
            RetryAfter.of(reply.status(), reply.headers(), clock.instant())
                .orElse(RetryAfter.UNSTATED));
      }
      return reply;
    };
  }

  private Duration left(Caller caller) {
    Instant end = ends.getIfPresent(caller);
    Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
    // Rounded up, so that nobody comes back a moment too early.
    return left.isPositive() ? Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds()) : left;
  }

  private void wait(Caller caller, Duration wait) {
    Instant end = clock.instant().plus(wait);
    ends.asMap().merge(caller, end, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** How many accounts are remembered, once those over the limit have been forgotten. */
  long remembered() {
    ends.cleanUp();
    return ends.estimatedSize();
  }
}
