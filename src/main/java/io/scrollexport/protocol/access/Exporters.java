package io.scrollexport.protocol.access;

import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.confluence.rendering.Renderings;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.macro.AnsweredTogether;
import io.scrollexport.protocol.macro.ExportMacro;
import io.scrollexport.protocol.macro.MacroBatch;

/**
 * Gives an {@link Exporter} to each job. One instance serves all jobs of a runtime; safe for use by
 * many threads.
 */
public final class Exporters {

  private final Sites sites;
  private final Renderings renderings;
  private final FreshUrls urls = new FreshUrls();
  private final AnsweredTogether together = new AnsweredTogether();

  public Exporters(Sites sites, Renderings renderings) {
    this.sites = sites;
    this.renderings = renderings;
  }

  /** The download URLs that its exporters gave just now. */
  public FreshUrls freshUrls() {
    return urls;
  }

  /**
   * The exporter behind an integration, acting for the one who signs in. Sends nothing yet.
   *
   * @param job that starts an export: the same name for all its tries, and for no other job
   * @throws ExportException with {@code INVALID_INPUT} where the integration does not take the
   *     sign-in
   */
  public Exporter exporter(
      Integration integration, Authentication authentication, Timeouts timeouts, String job) {
    return exporter(integration, authentication, timeouts, job, 1, MacroBatch.ANY_SIZE);
  }

  /**
   * The same for many exports.
   *
   * @param atATime the most macros of a fragment
   */
  public Exporter batch(
      Integration integration,
      Authentication authentication,
      Timeouts timeouts,
      String job,
      int atATime) {
    return exporter(integration, authentication, timeouts, job, atATime, MacroBatch.MAX_BYTES);
  }

  private Exporter exporter(
      Integration integration,
      Authentication authentication,
      Timeouts timeouts,
      String job,
      int atATime,
      int maxBytes) {
    Exporter exporter =
        switch (integration) {
          case Integration.Macro macro -> {
            SiteClock clock = sites.clocks().of(macro.url());
            ConfluenceApi confluence =
                new ConfluenceApi(sites.api(), clock, macro.url(), authentication, timeouts);
            yield new MacroBatch(
                renderings.of(macro.rendering(), confluence),
                clock,
                new ExportMacro(macro.macroName(), macro.appName()),
                macro.url(),
                together,
                atATime,
                maxBytes);
          }
          case Integration.Rest rest ->
              new RestExporter(sites.api(), rest.url(), rest.signIn(authentication), timeouts);
        };
    return new TurnTakingExporter(
        urls.keptFrom(exporter, integration, authentication),
        sites.limits(),
        () -> Account.of(authentication).digest(),
        job);
  }
}
