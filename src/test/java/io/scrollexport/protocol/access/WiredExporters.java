package io.scrollexport.protocol.access;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.rendering.Delay;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.confluence.rendering.Renderings;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.observation.Observation;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import java.time.InstantSource;

/** Exporters over real connections, as one runtime has them. */
final class WiredExporters {

  static final Authentication BEARER = new Authentication.Bearer(new Secret("t0ken"));
  static final Authentication BASIC =
      new Authentication.Basic("ann@example.com", new Secret("pa:ss"));

  private final Exporters exporters =
      new Exporters(
          Sites.over(
              new PooledTransport(Way::direct),
              InstantSource.system(),
              System::nanoTime,
              Observation.NONE),
          new Renderings(Delay.IN_REAL_TIME, Observation.NONE));

  Exporter rest(String url, Authentication authentication) {
    return exporters.exporter(
        new Integration.Rest(BaseUrl.from(url)), authentication, Timeouts.DEFAULT, "job");
  }

  /** The same for many exports, for a job of that name. */
  Exporter manyByRest(String url, String job) {
    return exporters.batch(
        new Integration.Rest(BaseUrl.from(url)), BEARER, Timeouts.DEFAULT, job, 10);
  }

  Exporter macro(ScriptedServer server, RenderingMode mode, Authentication user) {
    Integration.Macro macro =
        new Integration.Macro(
            BaseUrl.from(server.url() + "/wiki"), Integration.Macro.DEFAULT_NAME, "My App", mode);
    return exporters.exporter(macro, user, Timeouts.DEFAULT, "job");
  }
}
