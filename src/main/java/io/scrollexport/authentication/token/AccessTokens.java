package io.scrollexport.authentication.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.failure.Seconds;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.observation.Observation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * The tokens that were requested, one for each {@link Account}, until shortly before they expire.
 * However many jobs need the token of an account, one of them requests it while the others wait for
 * that; jobs of other accounts do not wait. Failures are handed to all who waited and then
 * forgotten.
 */
public final class AccessTokens {

  /** Enough for the users of a large site within the lifetime of a token; a few megabytes. */
  private static final int MOST_ACCOUNTS = 10_000;

  private final TokenSource source;
  private final Cache<Account, AccessToken> tokens;
  private final ConcurrentMap<Account, CompletableFuture<AccessToken>> requests =
      new ConcurrentHashMap<>();

  /**
   * Tokens of the servers that the sign-ins name.
   *
   * @param clocks of those servers
   * @param ticker nanoseconds by a clock that nobody sets, which tells when a token expires
   * @param observation is told of each request
   */
  public static AccessTokens of(
      JsonApi api, SiteClocks clocks, LongSupplier ticker, Observation observation) {
    TokenSource endpoint = new TokenEndpoint(api, clocks);
    return new AccessTokens(
        (authentication, timeouts) ->
            observation.tokenRequest(() -> endpoint.request(authentication, timeouts)),
        ticker,
        MOST_ACCOUNTS);
  }

  AccessTokens(TokenSource source, LongSupplier ticker, int mostAccounts) {
    this.source = source;
    this.tokens =
        Caffeine.newBuilder()
            .maximumSize(mostAccounts)
            .ticker(ticker::getAsLong)
            .expireAfter(
                Expiry.<Account, AccessToken>writing(
                    (account, token) -> Duration.ofNanos(token.freshUntil() - ticker.getAsLong())))
            // No thread of the cache's own: its upkeep is small, and pools outlive class loaders.
            .executor(Runnable::run)
            .build();
  }

  /** A token of the account, requested where none is at hand. */
  public AccessToken token(Requested authentication, Timeouts timeouts) {
    Account account = Account.of(authentication);
    while (true) {
      AccessToken known = tokens.getIfPresent(account);
      if (known != null) {
        return known;
      }
      CompletableFuture<AccessToken> mine = new CompletableFuture<>();
      CompletableFuture<AccessToken> others = requests.putIfAbsent(account, mine);
      if (others == null) {
        return requested(account, authentication, timeouts, mine);
      }
      Optional<AccessToken> token = awaited(others, timeouts);
      if (token.isPresent()) {
        return token.get();
      }
    }
  }

  /**
   * Another token than the one that was refused: the one that another job has requested meanwhile,
   * else a new one.
   */
  public AccessToken renewed(Requested authentication, AccessToken refused, Timeouts timeouts) {
    tokens.asMap().remove(Account.of(authentication), refused);
    return token(authentication, timeouts);
  }

  private AccessToken requested(
      Account account,
      Requested authentication,
      Timeouts timeouts,
      CompletableFuture<AccessToken> mine) {
    try {
      // Another request may have ended between the look at the cache and the begin of this one.
      AccessToken token = tokens.getIfPresent(account);
      if (token == null) {
        token = source.request(authentication, timeouts);
        tokens.put(account, token);
      }
      requests.remove(account, mine);
      mine.complete(token);
      return token;
    } catch (ExportException e) {
      requests.remove(account, mine);
      // That this job was stopped, or its time is over, is no failure of those that wait; one of
      // them takes over.
      if (!Thread.currentThread().isInterrupted() && !timeouts.deadline().isOver()) {
        mine.completeExceptionally(e);
      }
      throw e;
    } finally {
      requests.remove(account, mine);
      mine.cancel(false);
    }
  }

  /** The token of a request that another job makes; empty where that job gave up. */
  private static Optional<AccessToken> awaited(
      CompletableFuture<AccessToken> request, Timeouts timeouts) {
    Duration patience = timeouts.deadline().left();
    try {
      return Optional.of(request.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (CancellationException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ExportException failure
          ? failure
          : new IllegalStateException("requests fail with coded failures only", e.getCause());
    } catch (TimeoutException e) {
      throw new ExportException(
          FailureCode.TIMEOUT,
          "No access token within "
              + Seconds.of(patience)
              + " seconds: another job's request for it is still under way.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportException(
          FailureCode.CONNECTION_FAILED,
          "The connector runtime stopped while an access token was requested.");
    }
  }
}
