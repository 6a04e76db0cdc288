package io.scrollexport.download;

import com.sun.net.httpserver.HttpServer;
import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** The part of Camunda's REST API that takes documents, and the real client for it. */
final class DocumentGateway implements AutoCloseable {

  /** What it answers to one upload. */
  record Reply(int status, String contentType, String body) {

    static final Reply CREATED =
        new Reply(
            201,
            "application/json",
            """
            {"camunda.document.type": "camunda", "storeId": "gcp", "documentId": "d-1",
             "contentHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
             "metadata": {"contentType": "application/pdf", "fileName": "Demo.pdf", "size": 100,
                          "customProperties": {"exporter": "scroll-pdf-export-job"}}}
            """);

    static Reply problem(int status, String title, String detail) {
      return new Reply(
          status,
          "application/problem+json",
          """
          {"type": "about:blank", "status": %d, "title": "%s", "detail": "%s"}
          """
              .formatted(status, title, detail));
    }
  }

  private final HttpServer server;
  private final Queue<Reply> replies;
  private final List<String> uploads = Collections.synchronizedList(new ArrayList<>());

  private DocumentGateway(HttpServer server, List<Reply> replies) {
    this.server = server;
    this.replies = new ArrayDeque<>(replies);
  }

  static DocumentGateway replying(Reply... replies) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      DocumentGateway gateway = new DocumentGateway(server, List.of(replies));
      server.createContext(
          "/",
          exchange -> {
            byte[] upload = exchange.getRequestBody().readAllBytes();
            gateway.uploads.add(new String(upload, StandardCharsets.ISO_8859_1));
            Reply reply = gateway.replies.remove();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return gateway;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client that signs in anew and repeats its request whenever it is told 401. */
  CamundaClient client() {
    return CamundaClient.newClientBuilder()
        .restAddress(URI.create("http://localhost:" + server.getAddress().getPort()))
        .preferRestOverGrpc(true)
        .credentialsProvider(
            new CredentialsProvider() {
              @Override
              public void applyCredentials(CredentialsApplier applier) {
                applier.put("Authorization", "Bearer token");
              }

              @Override
              public boolean shouldRetryRequest(StatusCode status) {
                return status.code() == 401;
              }
            })
        .build();
  }

  /** The bodies that came, byte for byte as ISO 8859-1. */
  List<String> uploads() {
    return uploads;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
