package io.scrollexport.bench.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * Answers every request with what its path begins with, at once and over connections that stay: as
 * cheap as a server can be, so that the clients count. Runs in a process of its own, so that its
 * allocations are nobody's; prints its ports for http and https, ends with its standard input.
 */
public final class FixedAnswerServer {

  private static final int LARGEST_REQUEST = 64 * 1024;
  private static final String LENGTH = "\ncontent-length:";

  private static final Map<String, String> ANSWERS =
      Map.of(
          Exchange.STATUS.path(), Exchange.STATUS.answer(),
          Exchange.START.path(), Exchange.START.answer());

  private final InputStream in;
  private final OutputStream out;
  private final byte[] request = new byte[LARGEST_REQUEST];
  private int received;

  private FixedAnswerServer(Socket client) throws IOException {
    this.in = client.getInputStream();
    this.out = client.getOutputStream();
  }

  /** Takes no arguments; the key store comes as system properties. */
  public static void main(String[] arguments) throws IOException {
    ServerSocket plain = listen(ServerSocketFactory.getDefault());
    ServerSocket secure = listen(SSLServerSocketFactory.getDefault());
    System.out.println(plain.getLocalPort() + " " + secure.getLocalPort());
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static ServerSocket listen(ServerSocketFactory sockets) throws IOException {
    ServerSocket listener = sockets.createServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> accept(listener));
    return listener;
  }

  private static void accept(ServerSocket listener) {
    while (true) {
      try {
        Socket client = listener.accept();
        client.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> serve(client));
      } catch (IOException e) {
        System.err.println("a client was gone at once: " + e);
      }
    }
  }

  private static void serve(Socket client) {
    try (client) {
      FixedAnswerServer server = new FixedAnswerServer(client);
      while (server.receive()) {
        server.answer();
      }
    } catch (IOException e) {
      // Clients that are closed with their connections open end like this.
    }
  }

  /** Reads one whole request; false where the client has gone instead. */
  private boolean receive() throws IOException {
    received = 0;
    int wanted = Integer.MAX_VALUE;
    while (received < wanted) {
      int count = in.read(request, received, request.length - received);
      if (count <= 0) {
        return false;
      }
      received += count;
      wanted = size();
    }
    return true;
  }

  /** The size of the request, as far as it is known. */
  private int size() {
    for (int end = 3; end < received; end++) {
      if (request[end - 3] == '\r'
          && request[end - 2] == '\n'
          && request[end - 1] == '\r'
          && request[end] == '\n') {
        return end + 1 + bodySize(end);
      }
    }
    return Integer.MAX_VALUE;
  }

  private int bodySize(int headSize) {
    String head = text(0, headSize).toLowerCase(Locale.ROOT);
    int at = head.indexOf(LENGTH);
    return at < 0
        ? 0
        : Integer.parseInt(
            head.substring(at + LENGTH.length(), head.indexOf('\r', at + 1)).strip());
  }

  private String text(int begin, int end) {
    return new String(request, begin, end - begin, StandardCharsets.ISO_8859_1);
  }

  private void answer() throws IOException {
    String head = text(0, Math.min(received, 40));
    int path = head.indexOf('/');
    String body = ANSWERS.get(head.substring(path, head.indexOf('/', path + 1)));
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: "
            + date
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }
}
