package io.scrollexport.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a free loopback port that answers the first request by the first script, the second
 * by the second and so on; the last one goes on for ever. Scripts write raw bytes, so that they can
 * break off, stall or say nonsense. It remembers every request.
 */
public final class ScriptedServer implements AutoCloseable {

  /** A request as it came over the wire; header names are in lower case. */
  public record Request(String method, String target, Map<String, String> headers, String body) {}

  /** How one request is answered. */
  @FunctionalInterface
  public interface Script {
    void answer(Request request, Wire wire) throws IOException, InterruptedException;
  }

  /** The connection, from the server's side. */
  public final class Wire {

    private final OutputStream out;

    private Wire(OutputStream out) {
      this.out = out;
    }

    /** Sends text as it is. */
    public Wire send(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return this;
    }

    /** Says nothing more, and keeps the connection until the test is over. */
    public void stall() throws InterruptedException {
      over.await();
    }
  }

  private final ServerSocket socket;
  private final List<Script> scripts;
  private final AtomicInteger next = new AtomicInteger();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  private ScriptedServer(List<Script> scripts) throws IOException {
    this.scripts = scripts;
    this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** A server that is ready. */
  public static ScriptedServer answering(Script... scripts) throws IOException {
    return new ScriptedServer(List.of(scripts));
  }

  /** A whole answer in JSON. */
  public static Script json(int status, String body, String... headers) {
    return whole(status, body, "application/json", headers);
  }

  /** A whole answer of any type; headers are given as {@code Name: value}. */
  public static Script whole(int status, String body, String type, String... headers) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String head =
        "HTTP/1.1 %d Scripted\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n"
            .formatted(status, type, length, more);
    return (request, wire) -> wire.send(head + body);
  }

  /** The address of the server itself. */
  public BaseUrl url() {
    return BaseUrl.from("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** What was asked so far. */
  public List<Request> requests() {
    return requests;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return; // Closed.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      Request request = read(in);
      requests.add(request);
      Script script = scripts.get(Math.min(next.getAndIncrement(), scripts.size() - 1));
      script.answer(request, new Wire(connection.getOutputStream()));
    } catch (IOException | InterruptedException e) {
      // The client went away, or the test is over.
    }
  }

  private static Request read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("not HTTP");
      }
      headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Request(start[0], start[1], headers, body);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the client went away");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    socket.close();
  }
}
