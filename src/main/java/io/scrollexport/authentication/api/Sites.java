package io.scrollexport.authentication.api;

import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.site.RateLimits;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.observation.Observation;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * The sites that are asked, and what is learned of them: their clocks, their limits, the tokens
 * that they issued. One for all connectors of a runtime; all of it in bounded memory, and safe for
 * use by many threads.
 *
 * @param api asks a site on somebody's behalf
 * @param clocks the time by each site's clock
 * @param limits which of them have asked whom to wait
 */
public record Sites(AuthorizedApi api, SiteClocks clocks, RateLimits limits) {

  /**
   * Sites over a transport.
   *
   * @param clock ours, not that of any site
   * @param ticker nanoseconds by a clock that nobody sets
   * @param observation is told of the tokens that are requested
   */
  public static Sites over(
      HttpTransport transport, InstantSource clock, LongSupplier ticker, Observation observation) {
    RateLimits limits = new RateLimits(clock, ticker, new Random());
    SiteClocks clocks = new SiteClocks(clock, ticker);
    HttpTransport guarded = limits.respecting(clocks.learningFrom(transport));
    return new Sites(
        new AuthorizedApi(new JsonApi(guarded, clock), clocks, ticker, observation),
        clocks,
        limits);
  }
}
