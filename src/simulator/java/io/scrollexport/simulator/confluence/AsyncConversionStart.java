package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.storage.RenderContext;
import io.scrollexport.simulator.storage.Rendering;
import java.util.List;
import java.util.Map;

/** {@code POST /rest/api/contentbody/convert/async/{to}}: answers with the ID of a task. */
public final class AsyncConversionStart implements Handler {
  private final Authentication authentication;
  private final Rendering rendering;
  private final AsyncConversions conversions;
  private final String baseUrl;

  /** Queues for those whom {@code authentication} lets in. */
  public AsyncConversionStart(
      Authentication authentication,
      Rendering rendering,
      AsyncConversions conversions,
      String baseUrl) {
    this.authentication = authentication;
    this.rendering = rendering;
    this.conversions = conversions;
    this.baseUrl = baseUrl;
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    return authentication.asCaller(
        request,
        path,
        caller -> {
          try {
            var conversion = ConversionRequest.of(request, path.getOrDefault("to", ""), rendering);
            String id =
                conversions.start(
                    caller.user(),
                    List.of(conversion.to(), conversion.value()),
                    allowsCache(request),
                    context -> body(conversion, context));
            return Response.json(200, Map.of("asyncId", id));
          } catch (RefusedConversion e) {
            return e.response();
          }
        });
  }

  /** Atlassian's default is not to. */
  static boolean allowsCache(ReceivedRequest request) throws RefusedConversion {
    String value = request.parameter("allowCache");
    if (value == null || value.equals("false")) {
      return false;
    }
    if (!value.equals("true")) {
      throw new RefusedConversion(400, "allowCache is either true or false");
    }
    return true;
  }

  private Map<String, Object> body(ConversionRequest conversion, RenderContext context) {
    String html = rendering.fragment(conversion.storage(), context);
    return ContentBody.json(conversion.to(), html, conversion.expand(), baseUrl);
  }
}
