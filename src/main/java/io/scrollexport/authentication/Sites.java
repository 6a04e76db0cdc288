package io.scrollexport.authentication;

import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.site.RateLimits;
import io.scrollexport.http.site.SiteClocks;
import java.time.InstantSource;

/**
 * The sites that are asked, and what is learned of them: their clocks, their limits, the tokens
 * that they issued. One for all connectors of a runtime; all of it in bounded memory, and safe for
 * use by many threads.
 *
 * @param api asks a site on somebody's behalf
 * @param clocks the time by each site's clock
 */
public record Sites(AuthorizedApi api, SiteClocks clocks) {

  /** Sites over a transport; the clock is ours, not that of any site. */
  public static Sites over(HttpTransport transport, InstantSource clock) {
    SiteClocks clocks = new SiteClocks(clock);
    HttpTransport guarded = new RateLimits(clock).respecting(clocks.learningFrom(transport));
    return new Sites(new AuthorizedApi(new JsonApi(guarded, clock), clock), clocks);
  }
}
