package io.scrollexport.http.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.scrollexport.http.Addresses;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpDate;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The clocks of the sites that were asked lately, learned from the {@code Date} headers of their
 * answers. Shared by all jobs of a runtime; safe for use by many threads.
 */
public final class SiteClocks {

  private static final int MOST_SITES = 1_000;

  private final LoadingCache<String, SiteClock> clocks;

  /**
   * Clocks as differences to ours.
   *
   * @param ticker nanoseconds by a clock that nobody sets
   */
  public SiteClocks(InstantSource ours, LongSupplier ticker) {
    this.clocks =
        Caffeine.newBuilder()
            .maximumSize(MOST_SITES)
            // No thread of the cache's own: its upkeep is small, and pools outlive class loaders.
            .executor(Runnable::run)
            .build(site -> new SiteClock(ours, ticker));
  }

  /** A transport that learns from each answer. */
  public HttpTransport learningFrom(HttpTransport transport) {
    return call -> {
      HttpReply reply = transport.send(call);
      if (!isCached(reply.headers())) {
        HttpDate.of(reply.headers()).ifPresent(date -> clocks.get(call.site()).correct(date));
      }
      return reply;
    };
  }

  private static boolean isCached(HttpHeaders headers) {
    return headers.firstValue("Age").filter(age -> !age.strip().equals("0")).isPresent();
  }

  /** The clock of the site below whose address an API lives. */
  public SiteClock of(BaseUrl url) {
    return clocks.get(Addresses.origin(url.uri()));
  }

  /**
   * By how much the clock of a site that has been asked is ahead of ours.
   *
   * @param site as in {@link io.scrollexport.http.HttpCall#site}
   */
  public Optional<Duration> ahead(String site) {
    return Optional.ofNullable(clocks.getIfPresent(site)).map(SiteClock::ahead);
  }

  /** How many sites are remembered, once those over the limit have been forgotten. */
  long remembered() {
    clocks.cleanUp();
    return clocks.estimatedSize();
  }
}
