package io.scrollexport.authentication.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.scrollexport.http.BaseUrl;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An authorization server in the manner of Atlassian's two, and an API beside it that tells whose
 * token it was asked with. Strict: whatever the documentation asks for has to be there.
 */
final class AuthorizationServer implements AutoCloseable {

  static final String SHARED_SECRET = "shared-7QfUwKs2";
  static final String CLIENT_SECRET = "client secret+/=&ü";

  /** A token request as it came in. */
  record Received(Map<String, List<String>> headers, Map<String, String> form) {}

  /** What is answered instead of a token. */
  record Refusal(int status, String body, Map<String, String> headers) {}

  final List<Received> tokenRequests = new CopyOnWriteArrayList<>();
  final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  final Map<String, String> users = new ConcurrentHashMap<>();
  volatile String lifetime = ",\"expires_in\":3600";
  volatile Gate gate = user -> {};

  private final AtomicInteger issued = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /** What happens before the request of a user is answered. */
  interface Gate {
    void pass(String user) throws InterruptedException;
  }

  AuthorizationServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/oauth/token", exchange -> issue(exchange, this::client));
    server.createContext("/oauth2/token", exchange -> issue(exchange, this::impersonated));
    server.createContext("/wiki/whoami", this::whoAmI);
    server.start();
  }

  BaseUrl url() {
    return BaseUrl.from("http://localhost:" + server.getAddress().getPort());
  }

  BaseUrl wiki() {
    return BaseUrl.from(url() + "/wiki");
  }

  BaseUrl tokenEndpoint() {
    return BaseUrl.from(url() + "/oauth/token");
  }

  /** Tokens that were issued no longer open anything. */
  void revokeAll() {
    users.clear();
  }

  private interface Grant {
    /** For whom the token is, or what is wrong with the request. */
    String user(Received request);
  }

  private void issue(HttpExchange exchange, Grant grant) throws IOException {
    try (exchange) {
      Received request = new Received(Map.copyOf(exchange.getRequestHeaders()), form(exchange));
      tokenRequests.add(request);
      String user = wrongInForm(exchange, request);
      user = user.isEmpty() ? grant.user(request) : user;
      gate.pass(user);
      Refusal refusal = refusals.poll();
      if (refusal != null) {
        refusal.headers().forEach(exchange.getResponseHeaders()::set);
        answer(exchange, refusal.status(), refusal.body());
      } else if (user.startsWith("!")) {
        answer(
            exchange,
            400,
            "{\"error\":\"invalid_request\",\"error_description\":\"" + user + "\"}");
      } else {
        String token = "token-" + issued.incrementAndGet();
        users.put(token, user);
        answer(
            exchange,
            200,
            "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"" + lifetime + "}");
      }
    } catch (InterruptedException e) {
      throw new IOException("stopped", e);
    }
  }

  private static String wrongInForm(HttpExchange exchange, Received request) {
    boolean right =
        exchange.getRequestMethod().equals("POST")
            && exchange.getRequestURI().getRawQuery() == null
            && List.of("application/x-www-form-urlencoded")
                .equals(request.headers().get("Content-type"))
            && List.of("application/json").equals(request.headers().get("Accept"));
    return right ? "" : "!not a token request";
  }

  private String client(Received request) {
    boolean secret = CLIENT_SECRET.equals(request.form().get("client_secret"));
    boolean header = request.headers().containsKey("Authorization");
    boolean right =
        "client_credentials".equals(request.form().get("grant_type")) && secret != header;
    return right ? request.form().getOrDefault("client_id", "by header") : "!wrong client";
  }

  private String impersonated(Received request) {
    try {
      DecodedJWT assertion =
          JWT.require(Algorithm.HMAC256(SHARED_SECRET))
              .withIssuer("urn:atlassian:connect:clientid:app-client")
              .withAudience(url().toString())
              .withClaim("tnt", wiki().toString())
              .withClaimPresence("exp")
              .withClaimPresence("iat")
              .build()
              .verify(request.form().get("assertion"));
      boolean right =
          "urn:ietf:params:oauth:grant-type:jwt-bearer".equals(request.form().get("grant_type"))
              && !request.headers().containsKey("Authorization");
      return right
          ? assertion.getSubject().replace("urn:atlassian:connect:useraccountid:", "")
          : "!wrong grant";
    } catch (JWTVerificationException e) {
      return "!wrong assertion";
    }
  }

  private void whoAmI(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      String user = users.get(authorization.replaceFirst("^Bearer ", ""));
      if (user == null) {
        answer(exchange, 401, "{\"message\":\"Unauthorized\"}");
      } else {
        answer(exchange, 200, "{\"user\":\"" + user + "\"}");
      }
    }
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
