package io.scrollexport.http.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clocks of the sites that were asked lately, learned from the {@code Date} headers of their
 * answers. Shared by all jobs of a runtime; safe for use by many threads.
 */
public final class SiteClocks {

  private static final int MOST_SITES = 1_000;

  private final InstantSource ours;
  private final LoadingCache<String, SiteClock> clocks;

  /** Clocks as differences to ours. */
  public SiteClocks(InstantSource ours) {
    this.ours = ours;
    this.clocks = Caffeine.newBuilder().maximumSize(MOST_SITES).build(site -> new SiteClock(ours));
  }

  /** A transport that learns from each answer. */
  public HttpTransport learningFrom(HttpTransport transport) {
    return call -> {
      Instant sent = ours.instant();
      HttpReply reply = transport.send(call);
      ClockReading.of(sent, ours.instant(), reply.headers())
          .ifPresent(reading -> clocks.get(call.site()).learn(reading));
      return reply;
    };
  }

  /** The clock of the site below whose address an API lives. */
  public SiteClock of(BaseUrl url) {
    return clocks.get(url.uri().getScheme() + "://" + url.site());
  }

  /** How many sites are remembered, once those over the limit have been forgotten. */
  long remembered() {
    clocks.cleanUp();
    return clocks.estimatedSize();
  }
}
