package io.scrollexport.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way through a proxy that asks for Basic credentials before it opens a tunnel. The JDK's
 * client does not send them there unless a system property is changed for the whole JVM, not even
 * in a header that is set by hand. So it is sent to this socket on the loopback interface, with a
 * key that nobody else knows; its CONNECT request is passed on with the credentials, and what
 * follows, TLS between client and target, is passed on unread.
 */
final class TunnelRelay implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_HEAD = 8 * 1024;
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private final ProxyServer proxy;
  private final String key = "Relay " + random();
  private @Nullable ServerSocket entrance;

  TunnelRelay(ProxyServer proxy) {
    this.proxy = proxy;
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What the client has to send as {@code Proxy-Authorization}. */
  String key() {
    return key;
  }

  /** Where the client has to go; opened at the first call. */
  synchronized InetSocketAddress address() {
    try {
      if (entrance == null) {
        ServerSocket opened = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("proxy-tunnels").start(() -> accept(opened));
        entrance = opened;
      }
      return new InetSocketAddress(entrance.getInetAddress(), entrance.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("no way to the proxy can be opened", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (entrance != null) {
      entrance.close();
    }
  }

  private void accept(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        Socket client = opened.accept();
        Thread.ofVirtual().name("proxy-tunnel").start(() -> serve(client));
      } catch (IOException e) {
        // Closed, or a client that was gone before it was served.
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket()) {
      client.setSoTimeout((int) PATIENCE.toMillis());
      String target = target(head(client.getInputStream()));
      if (target == null) {
        answer(client, "403 Forbidden");
        return;
      }
      try {
        server.connect(proxy.address(), (int) PATIENCE.toMillis());
      } catch (IOException e) {
        answer(client, "502 Bad Gateway");
        return;
      }
      server
          .getOutputStream()
          .write(
              ("CONNECT "
                      + target
                      + " HTTP/1.1\r\nHost: "
                      + target
                      + "\r\nProxy-Authorization: "
                      + Objects.requireNonNull(proxy.authorization())
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      client.setSoTimeout(0);
      Thread back = Thread.ofVirtual().start(() -> pass(server, client));
      pass(client, server);
      // A client that is gone waits for nothing; without a limit a silent proxy would hold this.
      back.join(PATIENCE);
    } catch (IOException e) {
      // The client sees its connection end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    // Byte by byte, so that nothing behind the head is taken.
    while (!endsHead(head.toByteArray())) {
      int next = in.read();
      if (next < 0 || head.size() >= LONGEST_HEAD) {
        throw new IOException("no request");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static boolean endsHead(byte[] bytes) {
    int start = bytes.length - END_OF_HEAD.length;
    return start >= 0
        && Arrays.equals(bytes, start, bytes.length, END_OF_HEAD, 0, END_OF_HEAD.length);
  }

  /** Host and port of a CONNECT request that shows the key; absent for any other request. */
  private @Nullable String target(String head) {
    String[] lines = head.split("\r\n");
    String[] request = lines[0].split(" ");
    boolean known =
        Arrays.stream(lines)
            .skip(1)
            .map(line -> line.split(":", 2))
            .filter(header -> header[0].equalsIgnoreCase("Proxy-Authorization"))
            .anyMatch(header -> MessageDigest.isEqual(bytes(header[1].strip()), bytes(key)));
    return known && request.length == 3 && request[0].equals("CONNECT") ? request[1] : null;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void answer(Socket client, String status) throws IOException {
    client
        .getOutputStream()
        .write(bytes("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side is gone: the other has nobody to talk to.
      closed(from);
      closed(to);
    }
  }

  private static void closed(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is as closed as can be.
    }
  }
}
