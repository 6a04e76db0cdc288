package io.scrollexport.http.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.http.WaitAskedException;
import io.scrollexport.http.json.StatusFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Which sites have asked which accounts to wait, by an answer of 429, and which jobs wait for whose
 * account, so that they do not all come back in the same second. Remembers a bounded number of
 * both. Shared by all jobs of a runtime; safe for use by many threads.
 */
public final class RateLimits {

  private static final int MOST_ACCOUNTS = 10_000;

  /** When a wait has ended for good, doubled and spread as it may have been. */
  private static final Duration MEMORY = RetryAfter.LONGEST.multipliedBy(2);

  private record Caller(String site, String account) {

    Caller(HttpCall call) {
      this(call.site(), call.account());
    }
  }

  private final InstantSource clock;
  private final LongSupplier ticker;
  private final RandomGenerator random;
  private final Cache<Caller, Long> ends;
  private final Cache<String, WaitingJobs> accounts;

  /**
   * Limits that nothing is known of yet.
   *
   * @param clock ours, for sites that name the time at which a wait ends
   * @param ticker nanoseconds by a clock that nobody sets
   * @param random spreads jobs that wait together
   */
  public RateLimits(InstantSource clock, LongSupplier ticker, RandomGenerator random) {
    this.clock = clock;
    this.ticker = ticker;
    this.random = random;
    this.ends = memory(ticker);
    this.accounts = memory(ticker);
  }

  private static <K, V> Cache<K, V> memory(LongSupplier ticker) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_ACCOUNTS)
        .expireAfterAccess(MEMORY)
        .ticker(ticker::getAsLong)
        // No thread of the cache's own: its upkeep is small, and pools outlive class loaders.
        .executor(Runnable::run)
        .build();
  }

  /** A transport that asks no site on behalf of an account for as long as that one has to wait. */
  public HttpTransport respecting(HttpTransport transport) {
    return call -> {
      Duration left = left(call);
      if (left.isPositive()) {
        throw new WaitAskedException(left);
      }
      long sent = ticker.getAsLong();
      HttpReply reply = transport.send(call);
      learn(call, sent, reply);
      return reply;
    };
  }

  private Duration left(HttpCall call) {
    Long end = ends.getIfPresent(new Caller(call));
    return end == null ? Duration.ZERO : Duration.ofNanos(end - ticker.getAsLong());
  }

  private void learn(HttpCall call, long sent, HttpReply reply) {
    if (reply.status() != StatusFailure.TOO_MANY_REQUESTS) {
      WaitingJobs waiting = accounts.getIfPresent(call.account());
      if (waiting != null) {
        waiting.accepted(sent);
      }
      return;
    }
    Duration wait =
        RetryAfter.of(reply.status(), reply.headers(), clock.instant()).orElse(RetryAfter.UNSTATED);
    long now = ticker.getAsLong();
    ends.asMap()
        .merge(
            new Caller(call), now + wait.toNanos(), (one, other) -> one - other > 0 ? one : other);
    waiting(call.account()).refused(sent, now);
  }

  private WaitingJobs waiting(String account) {
    return accounts.get(account, unknown -> new WaitingJobs());
  }

  /**
   * Asks on behalf of a job. Where the site asks it to wait, it is told to wait in its turn among
   * the other jobs of the account; a job that waits alone waits exactly as long as it was asked to.
   *
   * @param account as in {@link HttpCall#account}; only a job that waits needs it
   * @param job the same for all tries of a job, and for no other one
   */
  public <T> T inTurn(Supplier<String> account, String job, Supplier<T> asking) {
    try {
      return asking.get();
    } catch (ExportException e) {
      throw inTurn(account.get(), job, e);
    }
  }

  /** How many accounts a site wants to leave it alone at this moment. */
  public long waiting() {
    long now = ticker.getAsLong();
    return ends.asMap().values().stream().filter(end -> end - now > 0).count();
  }

  /** The failure of a job that asked, with the wait that is its turn, where it has to wait. */
  public ExportException inTurn(String account, String job, ExportException failure) {
    return failure
        .retryAfter()
        .map(wait -> failure.after(waiting(account).turn(job, wait, ticker.getAsLong(), random)))
        .orElse(failure);
  }

  /** How many accounts are remembered, once those over the limit have been forgotten. */
  long remembered() {
    ends.cleanUp();
    accounts.cleanUp();
    return Math.max(ends.estimatedSize(), accounts.estimatedSize());
  }
}
