package io.scrollexport.confluence.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.observation.Observation;
import java.time.Duration;

/**
 * Gives each job its rendering, and remembers which sites offer which. One instance serves a
 * connector for as long as it lives; safe for use by many threads.
 */
public final class Renderings {

  private static final int MOST_SITES = 1_000;

  /** A site that refused by mistake gets another chance after that time. */
  private static final Duration MEMORY = Duration.ofHours(12);

  private final Delay delay;
  private final Observation observation;
  private final Cache<BaseUrl, Integer> withoutSynchronous =
      Caffeine.newBuilder()
          .maximumSize(MOST_SITES)
          .expireAfterWrite(MEMORY)
          // No thread of the cache's own: its upkeep is small, and pools outlive class loaders.
          .executor(Runnable::run)
          .build();

  /**
   * Renderings that wait by the given delay.
   *
   * @param observation is told of ways to render that a site has given up
   */
  public Renderings(Delay delay, Observation observation) {
    this.delay = delay;
    this.observation = observation;
  }

  /** The rendering of that mode at one site. */
  public Rendering of(RenderingMode mode, ConfluenceApi confluence) {
    return switch (mode) {
      case SYNC ->
          new SynchronousRendering(
              confluence,
              "If the site no longer offers this rendering, set integration.rendering to auto or"
                  + " async.");
      case ASYNC -> new AsynchronousRendering(confluence, delay);
      case AUTO -> automatic(confluence);
    };
  }

  private Rendering automatic(ConfluenceApi confluence) {
    if (!mayReadResults(confluence.authentication())) {
      return new SynchronousRendering(
          confluence,
          "Asynchronous rendering was not tried, since Atlassian lets no Connect app read its"
              + " results: if the site no longer offers the synchronous one, sign in by another way,"
              + " such as oauth-client-credentials-flow.");
    }
    return new AutomaticRendering(
        confluence,
        new SynchronousRendering(confluence, ""),
        new AsynchronousRendering(confluence, delay),
        withoutSynchronous,
        observation);
  }

  /**
   * Whether the sign-in may ask for the result of an asynchronous conversion. Atlassian's reference
   * of the REST API says of that endpoint that Connect apps cannot access it.
   */
  private static boolean mayReadResults(Authentication authentication) {
    return switch (authentication) {
      case Authentication.Bearer bearer -> true;
      case Authentication.Basic basic -> true;
      case Authentication.OauthClientCredentials client -> true;
      case Authentication.ConnectImpersonation app -> false;
    };
  }

  /** How many sites are remembered, once those over the limit have been forgotten. */
  long remembered() {
    withoutSynchronous.cleanUp();
    return withoutSynchronous.estimatedSize();
  }
}
