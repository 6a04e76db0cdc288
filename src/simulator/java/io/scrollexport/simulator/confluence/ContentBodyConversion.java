package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.storage.RenderContext;
import io.scrollexport.simulator.storage.Rendering;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /rest/api/contentbody/convert/{to}}: renders a fragment in one go. Deprecated by
 * Atlassian, so that a site may offer it no longer.
 */
public final class ContentBodyConversion implements Handler {
  private final Authentication authentication;
  private final Rendering rendering;
  private final Clock clock;
  private final String baseUrl;
  private volatile @Nullable Response withdrawn;

  /** Converts for those whom {@code authentication} lets in. */
  public ContentBodyConversion(
      Authentication authentication, Rendering rendering, Clock clock, String baseUrl) {
    this.authentication = authentication;
    this.rendering = rendering;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** From now on the site answers with that status only: 404, 405 or 410. */
  public void withdraw(int status) {
    withdrawn = ConfluenceError.of(status, "This resource is no longer available");
  }

  /** The site offers it again. */
  public void restore() {
    withdrawn = null;
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    Response gone = withdrawn;
    if (gone != null) {
      return gone;
    }
    return authentication.asCaller(
        request,
        path,
        caller -> {
          try {
            var conversion = ConversionRequest.of(request, path.getOrDefault("to", ""), rendering);
            var context = new RenderContext(caller.user(), clock.instant());
            String html = rendering.fragment(conversion.storage(), context);
            return Response.json(
                200, ContentBody.json(conversion.to(), html, conversion.expand(), baseUrl));
          } catch (RefusedConversion e) {
            return e.response();
          }
        });
  }
}
