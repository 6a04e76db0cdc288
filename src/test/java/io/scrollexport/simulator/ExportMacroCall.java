package io.scrollexport.simulator;

import io.scrollexport.simulator.site.User;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Plain requests to the simulator, as somebody sends them who knows only the reference. */
final class ExportMacroCall {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ExportMacroCall() {}

  /** A request that needs nothing but a URL. */
  static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url));
  }

  /** A conversion of this JSON to {@code export_view} by the demo user. */
  static HttpRequest.Builder conversion(ConfluenceSimulator simulator, String json) {
    return request(simulator.baseUrl() + "/rest/api/contentbody/convert/export_view")
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + ConfluenceSimulator.DEMO_USER.accessToken())
        .POST(BodyPublishers.ofString(json));
  }

  static String basic(User user) {
    byte[] pair = (user.email() + ":" + user.apiToken()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
