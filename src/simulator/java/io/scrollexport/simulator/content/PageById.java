package io.scrollexport.simulator.content;

import io.scrollexport.simulator.confluence.Authentication;
import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /api/v2/pages/{id}}: what a page is called and in which version it is. */
public final class PageById implements Handler {
  private final Authentication authentication;
  private final Pages pages;

  /** Describes these pages to those who may see them. */
  public PageById(Authentication authentication, Pages pages) {
    this.authentication = authentication;
    this.pages = pages;
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    String id = path.getOrDefault("id", "");
    return authentication.asCaller(
        request,
        path,
        caller -> pages.find(id, caller.user()).map(PageById::found).orElseGet(PageById::notFound));
  }

  private static Response found(Page page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", page.id());
    json.put("status", "current");
    json.put("title", page.title());
    json.put("parentId", page.parentId());
    json.put("version", Map.of("number", page.version(), "minorEdit", false));
    json.put("body", Map.of());
    return Response.json(200, json);
  }

  /** Errors of version 2 of the API have a shape of their own. */
  private static Response notFound() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", 404);
    error.put("code", "NOT_FOUND");
    error.put("title", "Not Found");
    error.put("detail", null);
    return Response.json(404, Map.of("errors", List.of(error)));
  }
}
