package io.scrollexport.settings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A site that answers {@code {"reached":true}} and keeps what it was asked. */
final class TargetServer implements AutoCloseable {

  /** The headers of every request; names in any case. */
  final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final String scheme;

  /** Over TLS where a context is given. */
  TargetServer(@Nullable SSLContext tls) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls == null) {
      server = HttpServer.create(free, 0);
      scheme = "http";
    } else {
      HttpsServer https = HttpsServer.create(free, 0);
      https.setHttpsConfigurator(new HttpsConfigurator(tls));
      server = https;
      scheme = "https";
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      requests.add(headers);
      byte[] body = "{\"reached\":true}".getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  URI uri() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/page");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
