package io.scrollexport.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.web.PlaygroundServer;
import io.scrollexport.playground.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A playground with a page of one line, used as the page does; one is shared by most tests. */
public final class RunningPlayground implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PAGE =
      "<meta name=\"playground-token\" content=\"__PLAYGROUND_TOKEN__\">";

  /** With the simulator, whose exports are over at the first poll. */
  public static final RunningPlayground SHARED = start(Map.of("SIMULATOR_EXPORT_SECONDS", "1"));

  private final PlaygroundServer server;
  private final Path target;
  private final String token;

  private RunningPlayground(PlaygroundServer server, Path target) {
    this.server = server;
    this.target = target;
    Matcher meta = Pattern.compile("content=\"([^\"]+)\"").matcher(get("/").body());
    this.token = meta.find() ? meta.group(1) : "";
  }

  /** A playground of its own, at the site that the environment names. */
  public static RunningPlayground start(Map<String, String> environment) {
    try {
      Path target = Files.createTempDirectory("playground");
      Path page = Files.createDirectory(target.resolve("page"));
      Files.writeString(page.resolve("index.html"), PAGE);
      Files.writeString(page.resolve("page.js"), "document.title = 'Playground';");
      Worlds worlds = new Worlds(environment, "1376263", Path.of(""), target);
      return new RunningPlayground(PlaygroundServer.start(worlds, page, 0), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scheme, host and port. */
  public String address() {
    return server.address();
  }

  /** Its port. */
  public int port() {
    return URI.create(address()).getPort();
  }

  /** What a page has to bring along. */
  public String token() {
    return token;
  }

  /** The names of the files in the archive. */
  public Stream<String> archived() {
    try (Stream<Path> files = Files.walk(target.resolve("archive"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)));
  }

  /** Asks for JSON. */
  public JsonNode json(String path) {
    return json(get(path));
  }

  /** Sends JSON as the page does. */
  public HttpResponse<String> send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Origin", address())
            .header("Content-Type", "application/json")
            .header("X-Playground-Token", token)
            .method(method, BodyPublishers.ofString(json)));
  }

  /** Starts what is to be posted there and gives the key of the run. */
  public String started(String path, String json) {
    HttpResponse<String> response = send("POST", path, json);
    if (response.statusCode() != 201) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return json(response).path("key").asText();
  }

  /** Starts the export of the demo page. */
  public String export() {
    return started(
        "/api/runs", "{\"process\":\"scroll-export\",\"pageId\":\"1376263\",\"format\":\"word\"}");
  }

  /** Waits until the run is as wanted, and gives it. */
  public JsonNode run(String key, Predicate<JsonNode> wanted) {
    return await("/api/runs/" + key, wanted);
  }

  /** Waits until the run has come to its end. */
  public JsonNode completed(String key) {
    return run(key, run -> run.path("state").asText().equals("completed"));
  }

  /** Waits until what is there is as wanted, and gives it. */
  public JsonNode await(String path, Predicate<JsonNode> wanted) {
    return Awaitility.await(path)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> json(path), wanted);
  }

  /** The body as JSON. */
  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
