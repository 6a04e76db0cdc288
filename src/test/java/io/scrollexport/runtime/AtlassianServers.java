package io.scrollexport.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.scrollexport.http.TestCertificate;
import io.scrollexport.settings.RecordingProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Atlassian's two servers that issue tokens, by their own names and over TLS, for a connector
 * runtime in a JVM of its own: its proxy leads to a server that hands all on to the simulator.
 */
final class AtlassianServers implements AutoCloseable {

  /** Issues tokens to service accounts. */
  static final String CLIENTS = "auth.atlassian.com";

  /** Issues tokens of users to Connect apps. */
  static final String APPS = "oauth-2-authorization-server.services.atlassian.com";

  private static final List<String> HANDED_ON = List.of("Content-Type", "Authorization", "Accept");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String simulator;
  private final HttpsServer server;
  private final RecordingProxy proxy;
  private final Path trustStore;

  /**
   * Starts them.
   *
   * @param simulator the URL below which the simulator has both token endpoints
   */
  AtlassianServers(String simulator, Path folder) throws IOException {
    this.simulator = simulator;
    TestCertificate certificate = TestCertificate.of(CLIENTS, folder, APPS);
    trustStore = certificate.trustStore();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handOn);
    server.start();
    proxy = RecordingProxy.leadingTo(server.getAddress());
  }

  /** What the JVM of a runtime is told, so that it finds and trusts them. */
  Map<String, String> properties() {
    return Map.of(
        "https.proxyHost",
        "127.0.0.1",
        "https.proxyPort",
        Integer.toString(proxy.port()),
        "javax.net.ssl.trustStore",
        trustStore.toString(),
        "javax.net.ssl.trustStorePassword",
        TestCertificate.PASSWORD);
  }

  /** The hosts that were asked for, in the order of the connections. */
  List<String> asked() {
    return proxy.heads.stream().map(head -> head.split("[ :]")[1]).toList();
  }

  private void handOn(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(simulator + exchange.getRequestURI()))
              .method(
                  exchange.getRequestMethod(),
                  BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (HANDED_ON.stream().anyMatch(name::equalsIgnoreCase)) {
                  request.header(name, values.getFirst());
                }
              });
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      response
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(response.statusCode(), response.body().length);
      exchange.getResponseBody().write(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.stop(0);
    client.close();
  }
}
