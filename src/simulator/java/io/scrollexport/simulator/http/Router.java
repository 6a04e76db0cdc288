package io.scrollexport.simulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the handler of a request by path and method, as a real server does: 404 for an unknown
 * path, 405 with {@code Allow} for a known one with another method.
 */
public final class Router implements Function<ReceivedRequest, Response> {
  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, Pattern path, Handler handler) {}

  /** Adds a route; the pattern is of the whole path as sent, its named groups are the variables. */
  public Router route(String method, Pattern path, Handler handler) {
    routes.add(new Route(method, path, handler));
    return this;
  }

  @Override
  public Response apply(ReceivedRequest request) {
    List<Route> candidates =
        routes.stream().filter(route -> route.path().matcher(request.path()).matches()).toList();
    for (Route route : candidates) {
      if (route.method().equals(request.method())) {
        return handle(route, request);
      }
    }
    if (candidates.isEmpty()) {
      return Response.text(404, "text/html;charset=UTF-8", "<h1>Not Found</h1>");
    }
    String allowed =
        candidates.stream().map(Route::method).distinct().collect(Collectors.joining(", "));
    return Response.text(405, "text/html;charset=UTF-8", "<h1>Method Not Allowed</h1>")
        .with("Allow", allowed);
  }

  private static Response handle(Route route, ReceivedRequest request) {
    Matcher matcher = route.path().matcher(request.path());
    if (!matcher.matches()) {
      throw new IllegalStateException("A route without its path");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    try {
      for (String name : route.path().namedGroups().keySet()) {
        String value = matcher.group(name);
        if (value != null) {
          variables.put(name, PercentEncoding.decode(value));
        }
      }
    } catch (IllegalArgumentException e) {
      return Response.text(400, "text/html;charset=UTF-8", "<h1>Bad Request</h1>");
    }
    return route.handler().handle(request, variables);
  }
}
