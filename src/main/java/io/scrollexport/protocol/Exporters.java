package io.scrollexport.protocol;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.AuthorizedApi;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.confluence.Delay;
import io.scrollexport.confluence.Rendering;
import io.scrollexport.confluence.Renderings;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.JsonApi;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.site.RateLimits;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.http.site.SiteClocks;
import java.time.InstantSource;

/**
 * Gives an {@link Exporter} to each job. One instance serves a connector for as long as it lives:
 * it keeps what was learned of the sites and the tokens that were requested, all in bounded memory.
 * Safe for use by many threads.
 */
public final class Exporters {

  private final AuthorizedApi api;
  private final SiteClocks clocks;
  private final Renderings renderings;

  /** Exporters over a transport; the clock is ours, not that of any site. */
  public Exporters(HttpTransport transport, InstantSource clock) {
    this(transport, clock, Delay.IN_REAL_TIME);
  }

  Exporters(HttpTransport transport, InstantSource clock, Delay delay) {
    this.clocks = new SiteClocks(clock);
    HttpTransport guarded = new RateLimits(clock).respecting(clocks.learningFrom(transport));
    this.api = new AuthorizedApi(new JsonApi(guarded, clock), clock);
    this.renderings = new Renderings(delay);
  }

  /**
   * The exporter behind an integration, acting for the one who signs in. Sends nothing yet.
   *
   * @throws ExportException with {@code INVALID_INPUT} where the integration does not take the
   *     sign-in
   */
  public Exporter exporter(
      Integration integration, Authentication authentication, Timeouts timeouts) {
    return switch (integration) {
      case Integration.Macro macro -> macro(macro, authentication, timeouts);
      case Integration.Rest rest -> rest(rest, authentication, timeouts);
    };
  }

  private Exporter macro(
      Integration.Macro macro, Authentication authentication, Timeouts timeouts) {
    SiteClock clock = clocks.of(macro.baseUrl());
    ConfluenceApi confluence =
        new ConfluenceApi(api, clock, macro.baseUrl(), authentication, timeouts);
    Rendering rendering = renderings.of(macro.rendering(), confluence);
    return new MacroExporter(
        rendering,
        clock,
        new ExportMacro(macro.macroName(), macro.appName()),
        macro.baseUrl().site());
  }

  private Exporter rest(Integration.Rest rest, Authentication authentication, Timeouts timeouts) {
    return switch (authentication) {
      case Authentication.Bearer bearer ->
          new RestExporter(api, rest.exporterUrl(), bearer, timeouts);
      case Authentication.Basic basic -> new RestExporter(api, rest.exporterUrl(), basic, timeouts);
      case Authentication.Requested requested ->
          throw new ExportException(
              FailureCode.INVALID_INPUT,
              "authentication.type must be bearer or basic: the rest integration takes no other"
                  + " sign-in.");
    };
  }
}
