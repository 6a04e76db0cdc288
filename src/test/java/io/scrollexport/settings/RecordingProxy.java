package io.scrollexport.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on a bare socket: it opens tunnels and passes plain requests on, keeps every request head
 * and, if told so, asks for credentials.
 */
public final class RecordingProxy implements AutoCloseable {

  /** Those of all requests. */
  public final List<String> heads = new CopyOnWriteArrayList<>();

  private final @Nullable String credentials;
  private final @Nullable InetSocketAddress end;
  private final ServerSocket entrance;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A proxy on a free port.
   *
   * @param credentials the only value of {@code Proxy-Authorization} that is let through
   */
  RecordingProxy(@Nullable String credentials) throws IOException {
    this(credentials, null);
  }

  private RecordingProxy(@Nullable String credentials, @Nullable InetSocketAddress end)
      throws IOException {
    this.credentials = credentials;
    this.end = end;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  /** A proxy whose tunnels end there, whatever host was asked for. */
  public static RecordingProxy leadingTo(InetSocketAddress end) throws IOException {
    return new RecordingProxy(null, end);
  }

  /** Where it listens, at the loopback address. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** The operators' settings for that proxy. */
  Map<String, String> settings(String targetScheme) {
    String prefix = "CONNECTOR_" + targetScheme + "_PROXY_";
    return new HashMap<>(
        Map.of(prefix + "HOST", "localhost", prefix + "PORT", "" + entrance.getLocalPort()));
  }

  private Void accept() throws IOException {
    while (true) {
      Socket client = entrance.accept();
      threads.submit(() -> serve(client));
    }
  }

  private Void serve(Socket client) throws Exception {
    try (client) {
      String head = head(client.getInputStream());
      heads.add(head);
      if (credentials != null
          && !head.contains("\r\nProxy-Authorization: " + credentials + "\r\n")) {
        write(
            client,
            "HTTP/1.1 407 Proxy Authentication Required\r\n"
                + "Proxy-Authenticate: Basic realm=\"operators\"\r\nContent-Length: 0\r\n\r\n");
        return null;
      }
      String[] request = head.split("\r\n")[0].split(" ");
      boolean tunnel = request[0].equals("CONNECT");
      URI target = URI.create(tunnel ? "tunnel://" + request[1] : request[1]);
      try (Socket server = new Socket()) {
        server.connect(
            tunnel && end != null
                ? end
                : new InetSocketAddress(target.getHost(), target.getPort()));
        if (tunnel) {
          write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
        } else {
          write(
              server,
              head.replace(request[1], target.getPath())
                  .replaceAll("Proxy-Authorization: .*\r\n", "Connection: close\r\n"));
        }
        threads.submit(() -> pass(client, server));
        pass(server, client);
      }
    }
    return null;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Void pass(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
    to.shutdownOutput();
    return null;
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    threads.shutdownNow();
  }
}
