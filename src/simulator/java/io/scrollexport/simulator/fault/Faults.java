package io.scrollexport.simulator.fault;

import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Payload;
import io.scrollexport.simulator.http.Response;
import java.io.OutputStream;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** The faults that a test may order. */
public final class Faults {
  /** Begins like every ZIP file, and so like a document for Word. */
  private static final byte[] ZIP_LIKE = new byte[64 * 1024];

  static {
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, ZIP_LIKE, 0, 4);
  }

  private Faults() {}

  /** Any answer; the request is not carried out. */
  public static Fault answer(Response response) {
    return (normal, clock) -> new Reply(response, Delivery.WHOLE);
  }

  /** A status with a body of text; the request is not carried out. */
  public static Fault status(int status, String contentType, String body) {
    return answer(Response.text(status, contentType, body));
  }

  /** A status with Confluence's error JSON; the request is not carried out. */
  public static Fault status(int status) {
    return status(
        status,
        "application/json",
        "{\"statusCode\":%s,\"message\":\"Ordered by the test\"}".formatted(status));
  }

  /** A redirect to any URL. */
  public static Fault redirect(int status, String location) {
    return answer(Response.empty(status).with("Location", location));
  }

  /** JSON that ends in the middle. */
  public static Fault brokenJson() {
    return status(200, "application/json", "{\"value\":\"<div class=");
  }

  /** A page for people where JSON is due, such as a login form. */
  public static Fault htmlPage() {
    return status(200, "text/html", "<!DOCTYPE html><html><body><h1>Log in</h1></body></html>");
  }

  /** The request is carried out, and the connection closed without an answer. */
  public static Fault closedConnection() {
    return delivered((response, connection) -> false);
  }

  /** The request is carried out; status line and headers take that long, one half of them. */
  public static Fault slowHeaders(Duration delay) {
    return delivered(
        (response, connection) -> {
          connection.writeLine("HTTP/1.1 " + response.status() + " Slow");
          connection.flush();
          connection.awaitHangUp(delay);
          for (var header : response.headers().entrySet()) {
            connection.writeLine(header.getKey() + ": " + header.getValue());
          }
          connection.writeLine("Content-Length: " + response.payload().length() + "\r\n");
          connection.writeBody(response.payload(), Long.MAX_VALUE);
          return false;
        });
  }

  /** The answer as it would have been, that much later. */
  public static Delivery late(Duration delay, Delivery delivery) {
    return (response, connection) -> {
      connection.awaitHangUp(delay);
      return delivery.send(response, connection);
    };
  }

  /** The body stops after this part of it (0 to 1) and goes on only when the client hangs up. */
  public static Fault stalledBody(double fraction) {
    return delivered(
        (response, connection) -> {
          connection.writeHead(response, response.payload().length());
          connection.writeBody(response.payload(), part(response, fraction));
          connection.awaitHangUp(Duration.ZERO);
          return false;
        });
  }

  /** The whole body, but with a pause after its first half. */
  public static Fault pausedBody(Duration pause) {
    return delivered(
        (response, connection) -> {
          long half = response.payload().length() / 2;
          connection.writeHead(response, response.payload().length());
          connection.writeBody(response.payload(), half);
          connection.awaitHangUp(pause);
          connection.writeRest(response.payload(), half);
          return false;
        });
  }

  /** The connection is closed after this part of the body (0 to 1). */
  public static Fault cutBody(double fraction) {
    return delivered(
        (response, connection) -> {
          connection.writeHead(response, response.payload().length());
          connection.writeBody(response.payload(), part(response, fraction));
          return false;
        });
  }

  /** {@code Content-Length} differs from the truth by that many bytes, up or down. */
  public static Fault wrongLength(long difference) {
    return delivered(
        (response, connection) -> {
          connection.writeHead(response, response.payload().length() + difference);
          connection.writeBody(response.payload(), Long.MAX_VALUE);
          return false;
        });
  }

  /** The body as it is, but without {@code Content-Length}: it ends with the connection. */
  public static Fault unannouncedLength() {
    return delivered(
        (response, connection) -> {
          connection.writeHead(response, -1);
          connection.writeBody(response.payload(), Long.MAX_VALUE);
          return false;
        });
  }

  /** A body without length that goes on until the client hangs up. */
  public static Fault endlessBody() {
    return delivered(
        (response, connection) -> {
          connection.writeHead(response, -1);
          connection.writeBody(Payload.repeating(ZIP_LIKE, Long.MAX_VALUE), Long.MAX_VALUE);
          return false;
        });
  }

  /** A body of that many bytes, honestly announced; it begins like a document for Word. */
  public static Fault bodyOfSize(long bytes) {
    return (normal, clock) ->
        new Reply(normal.get().with(Payload.repeating(ZIP_LIKE, bytes)), Delivery.WHOLE);
  }

  /** A small gzip body, announced as such, that unpacks to that many bytes. */
  public static Fault gzipBomb(long unpackedBytes) {
    return delivered(
        (response, connection) -> {
          connection.writeHead(response.with("Content-Encoding", "gzip"), -1);
          OutputStream out = connection.output();
          try (var gzip = new GZIPOutputStream(out)) {
            Payload.repeating(ZIP_LIKE, unpackedBytes).writeTo(gzip, Long.MAX_VALUE);
          }
          return false;
        });
  }

  /** The answer with one header more, or with another value of it. */
  public static Fault header(String name, String value) {
    return (normal, clock) -> new Reply(normal.get().with(name, value), Delivery.WHOLE);
  }

  /** The answer with another body and its own headers. */
  public static Fault body(byte[] bytes) {
    return (normal, clock) -> new Reply(normal.get().with(Payload.of(bytes)), Delivery.WHOLE);
  }

  private static Fault delivered(Delivery delivery) {
    return (normal, clock) -> new Reply(normal.get(), delivery);
  }

  private static long part(Response response, double fraction) {
    return (long) (response.payload().length() * fraction);
  }
}
