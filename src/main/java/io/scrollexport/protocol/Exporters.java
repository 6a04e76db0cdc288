package io.scrollexport.protocol;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.AuthorizedApi;
import io.scrollexport.confluence.SynchronousRendering;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.JsonApi;
import io.scrollexport.http.Timeouts;
import java.time.InstantSource;

/**
 * Gives an {@link Exporter} to each job. One instance serves a connector for as long as it lives:
 * it keeps what was learned of the sites and the tokens that were requested. Safe for use by many
 * threads.
 */
public final class Exporters {

  private final AuthorizedApi api;
  private final InstantSource clock;

  /** Exporters over a transport; the clock is ours, not that of any site. */
  public Exporters(HttpTransport transport, InstantSource clock) {
    this.api = new AuthorizedApi(new JsonApi(transport, clock), clock);
    this.clock = clock;
  }

  /** The exporter behind an integration, acting for the one who signs in. Sends nothing yet. */
  public Exporter exporter(
      Integration integration, Authentication authentication, Timeouts timeouts) {
    return switch (integration) {
      case Integration.Macro macro ->
          new MacroExporter(
              new SynchronousRendering(api, clock, macro.baseUrl(), authentication, timeouts),
              macro.macroName(),
              macro.appName(),
              macro.baseUrl().site());
      case Integration.Rest rest ->
          new RestExporter(api, rest.exporterUrl(), authentication, timeouts);
    };
  }
}
