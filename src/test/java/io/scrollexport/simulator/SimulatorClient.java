package io.scrollexport.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.site.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Talks to the simulator as somebody does who knows only the reference, by the JDK's client. */
final class SimulatorClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String baseUrl;
  private final String authorization;

  SimulatorClient(String baseUrl, String authorization) {
    this.baseUrl = baseUrl;
    this.authorization = authorization;
  }

  static SimulatorClient ofDemoUser(ConfluenceSimulator simulator) {
    return of(simulator, ConfluenceSimulator.DEMO_USER);
  }

  static SimulatorClient of(ConfluenceSimulator simulator, User user) {
    return new SimulatorClient(simulator.baseUrl(), "Bearer " + user.accessToken());
  }

  static String basic(String userName, String password) {
    byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(1));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static HttpResponse<byte[]> download(String url) {
    try {
      return HTTP.send(request(url).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A GET below the base URL. */
  HttpResponse<String> get(String path) {
    return send(request(baseUrl + path).header("Authorization", authorization));
  }

  /** A POST of JSON below the base URL. */
  HttpResponse<String> post(String path, String json) {
    return send(
        request(baseUrl + path)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> convert(String storage) {
    return post("/rest/api/contentbody/convert/export_view", body(storage));
  }

  static String body(String storage) {
    ObjectNode body = JSON.createObjectNode();
    body.put("value", storage);
    body.put("representation", "storage");
    return body.toString();
  }

  /** The HTML that the fragment is rendered to. */
  String rendered(String storage) {
    return json(convert(storage).body()).path("value").asText();
  }

  /** The JSON in the macro's output; of no interest here is what stands around it. */
  JsonNode macro(ExportMacroText macro) {
    return output(rendered(macro.toString()));
  }

  static JsonNode output(String html) {
    String json = html.substring(html.indexOf('{'), html.lastIndexOf('}') + 1);
    return json(
        json.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"));
  }
}
