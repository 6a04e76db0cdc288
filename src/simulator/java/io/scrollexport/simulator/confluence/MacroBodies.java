package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Caller;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.Pages;
import io.scrollexport.simulator.storage.RenderContext;
import io.scrollexport.simulator.storage.Rendering;
import io.scrollexport.simulator.storage.StorageFormat;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /rest/api/content/{id}/history/{version}/macro/id/{macroId}} and what may follow: the
 * body of a macro, its conversion, its asynchronous conversion. Version 0 is the latest.
 */
public final class MacroBodies {
  private final Authentication authentication;
  private final Rendering rendering;
  private final AsyncConversions conversions;
  private final Pages pages;
  private final Clock clock;
  private final String baseUrl;
  private volatile boolean parametersAsObjects;

  /** Shows the macros of these pages to those who may see the pages. */
  public MacroBodies(
      Authentication authentication,
      Rendering rendering,
      AsyncConversions conversions,
      Pages pages,
      Clock clock,
      String baseUrl) {
    this.authentication = authentication;
    this.rendering = rendering;
    this.conversions = conversions;
    this.pages = pages;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** What is done with a macro that was found. */
  @FunctionalInterface
  private interface Use {
    Response of(MacroInstance macro, Caller caller) throws RefusedConversion;
  }

  /** From now on parameters come as objects with a {@code value}, or again as plain texts. */
  public void parametersAsObjects(boolean asObjects) {
    this.parametersAsObjects = asObjects;
  }

  /** The body in storage format. */
  public Handler body() {
    return (request, path) -> found(request, path, (macro, caller) -> instance(macro));
  }

  /** The body in another representation, at once. */
  public Handler conversion() {
    return (request, path) ->
        found(
            request,
            path,
            (macro, caller) -> {
              String to = target(request, path);
              var context = new RenderContext(caller.user(), clock.instant());
              return Response.json(200, converted(macro, to, request, context));
            });
  }

  /** The body in another representation, later. */
  public Handler asyncConversion() {
    return (request, path) ->
        found(
            request,
            path,
            (macro, caller) -> {
              String to = target(request, path);
              String id =
                  conversions.start(
                      caller.user(),
                      List.of(to, path.toString(), macro.body(), macro.parameters()),
                      AsyncConversionStart.allowsCache(request),
                      context -> converted(macro, to, request, context));
              return Response.json(200, Map.of("asyncId", id));
            });
  }

  private Response found(ReceivedRequest request, Map<String, String> path, Use use) {
    return authentication.asCaller(
        request,
        path,
        caller -> {
          try {
            return use.of(macro(path, caller), caller);
          } catch (RefusedConversion e) {
            return e.response();
          }
        });
  }

  private MacroInstance macro(Map<String, String> path, Caller caller) throws RefusedConversion {
    String id = path.getOrDefault("id", "");
    String version = path.getOrDefault("version", "");
    if (!version.matches("[0-9]{1,9}")) {
      throw new RefusedConversion(400, "The version has to be a number");
    }
    Page page =
        pages
            .find(id, caller.user())
            .orElseThrow(() -> new RefusedConversion(404, "No content found with id : " + id));
    String storage = page.storage(Integer.parseInt(version));
    if (storage == null) {
      throw new RefusedConversion(404, "No version " + version + " of content with id : " + id);
    }
    String macroId = path.getOrDefault("macroId", "");
    try {
      return MacroInstance.find(StorageFormat.parse(storage), macroId)
          .orElseThrow(() -> new RefusedConversion(404, "No macro found with id : " + macroId));
    } catch (StorageFormat.MalformedStorage e) {
      throw new RefusedConversion(500, e.getMessage());
    }
  }

  private static String target(ReceivedRequest request, Map<String, String> path)
      throws RefusedConversion {
    String to = path.getOrDefault("to", "");
    ConversionRequest.checkTarget(to);
    ConversionRequest.checkEmbeddedContentRender(request);
    return to;
  }

  private Response instance(MacroInstance macro) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", macro.name());
    json.put("body", macro.body());
    json.put("parameters", parametersAsObjects ? objects(macro.parameters()) : macro.parameters());
    json.put("_links", Map.of("base", baseUrl));
    return Response.json(200, json);
  }

  private static Map<String, Object> objects(Map<String, Object> parameters) {
    Map<String, Object> objects = new LinkedHashMap<>();
    parameters.forEach((name, value) -> objects.put(name, Map.of("value", value)));
    return objects;
  }

  private Map<String, Object> converted(
      MacroInstance macro, String to, ReceivedRequest request, RenderContext context) {
    String html = rendering.macro(macro.element(), context);
    return ContentBody.json(to, html, request.parameters("expand"), baseUrl);
  }
}
