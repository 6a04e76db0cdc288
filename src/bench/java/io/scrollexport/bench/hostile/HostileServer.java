package io.scrollexport.bench.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A server on the loopback address that conducts itself as each request asks it to. */
public final class HostileServer implements AutoCloseable {

  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<Long, Thread> toStop = new ConcurrentHashMap<>();

  private HostileServer(ServerSocket listener) {
    this.listener = listener;
  }

  /** Starts on a free port. */
  public static HostileServer start() throws IOException {
    var server = new HostileServer(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(server::accept);
    return server;
  }

  URI uri(Conduct conduct, long number) {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/" + conduct + "/" + number);
  }

  /** Interrupts that thread as soon as its request is here. */
  void stop(long number, Thread job) {
    toStop.put(number, job);
  }

  /** How many connections the other side has not ended yet. */
  public int openConnections() {
    return open.size();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        // Closed, or the client did not wait.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      socket.setTcpNoDelay(true);
      for (String target = target(in); target != null; target = target(in)) {
        String[] parts = target.split("/");
        long number = Long.parseLong(parts[2]);
        if (!answered(Conduct.valueOf(parts[1]), number, socket, in)) {
          return;
        }
      }
    } catch (IOException e) {
      // The client went away.
    } finally {
      open.remove(socket);
    }
  }

  /** The target of the next request; null where none comes. */
  private static @Nullable String target(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(200);
    while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/"));
  }

  /** Whether the connection is kept. */
  private boolean answered(Conduct conduct, long number, Socket socket, InputStream in)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    byte[] body = Conduct.body(number);
    int half = body.length / 2;
    return switch (conduct) {
      case WHOLE, ABANDONED -> sent(out, true, head(body.length), body);
      case CHUNKED ->
          sent(
              out,
              true,
              chunkedHead(),
              chunk(body, 0, half),
              chunk(body, half, body.length),
              end());
      case HANGS_UP -> sent(out, false, head(body.length), body);
      case SURPLUS -> sent(out, true, head(body.length), body, head(3));
      case CUT_HEAD -> sent(out, false, "HTTP/1.1 200 OK\r\nX-Long: a".getBytes(US_ASCII));
      case CUT_BODY -> sent(out, false, head(body.length + 1), body);
      case CUT_CHUNK -> sent(out, false, chunkedHead(), chunk(body, 0, half));
      case MALFORMED -> sent(out, false, "HTTP/1.1 2OO OK\r\n\r\n".getBytes(US_ASCII), body);
      case RESET -> {
        sent(out, false, head(body.length + 1), body);
        socket.setSoLinger(true, 0);
        yield false;
      }
      case STALLED -> sent(out, true, head(body.length + 1), body) && untilItEnds(in);
      case SILENT -> untilItEnds(in);
      case INTERRUPTED -> {
        toStop.remove(number).interrupt();
        yield untilItEnds(in);
      }
    };
  }

  private static boolean untilItEnds(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return false;
  }

  private static boolean sent(OutputStream out, boolean kept, byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    out.write(bytes.toByteArray());
    return kept;
  }

  private static byte[] head(int length) {
    return ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n").getBytes(US_ASCII);
  }

  private static byte[] chunkedHead() {
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII);
  }

  private static byte[] chunk(byte[] body, int from, int to) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes((Integer.toHexString(to - from) + "\r\n").getBytes(US_ASCII));
    chunk.write(body, from, to - from);
    chunk.writeBytes("\r\n".getBytes(US_ASCII));
    return chunk.toByteArray();
  }

  private static byte[] end() {
    return "0\r\n\r\n".getBytes(US_ASCII);
  }
}
