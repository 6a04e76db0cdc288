package io.scrollexport.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server that writes whatever bytes a test wants and can break off anywhere. One request per
 * connection; all are logged, and so are connections that never ask for anything.
 */
public final class RawServer implements AutoCloseable {

  /** What one connection gets; the connection is closed when it returns. */
  @FunctionalInterface
  public interface Script {
    void play(Request request, Wire wire) throws IOException;
  }

  /** A request as it came: the request line and the header lines. */
  public record Request(String line, List<String> headers) {

    public String target() {
      return line.split(" ")[1];
    }
  }

  private final ServerSocket listener;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Thread accepting = Thread.ofVirtual().unstarted(this::accept);

  private RawServer(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
  }

  /** Starts on a free port of the loopback address. */
  public static RawServer playing(Script script) {
    return over(ServerSocketFactory.getDefault(), script);
  }

  /** Starts with sockets of the given kind, such as those of TLS. */
  public static RawServer over(ServerSocketFactory sockets, Script script) {
    try {
      var server =
          new RawServer(
              sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
      server.accepting.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that gives the same answer to everybody. */
  public static RawServer answering(Answer answer) {
    return playing((request, wire) -> wire.send(answer));
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The URL of a path here. */
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public List<Request> requests() {
    return requests;
  }

  public int connections() {
    return connections.get();
  }

  /** How many clients have not hung up yet. */
  public int openConnections() {
    return open.size();
  }

  @Override
  public void close() {
    try {
      listener.close();
      // The port is free only when nobody waits on it any more.
      accepting.join();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        // Closed: the test is over.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = request(socket);
      requests.add(request);
      script.play(request, new Wire(socket));
    } catch (IOException e) {
      // The client went away, or never asked: the log tells.
    } finally {
      open.remove(socket);
    }
  }

  private static Request request(Socket socket) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); !"".equals(line); line = reader.readLine()) {
      if (line == null) {
        throw new IOException("no whole request");
      }
      lines.add(line);
    }
    return new Request(lines.getFirst(), lines.subList(1, lines.size()));
  }

  /** The way back to the client. */
  public static final class Wire {
    private final Socket socket;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    public void send(Answer answer) throws IOException {
      send(answer.bytes());
    }

    public void send(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    /** Sends bytes until the client hangs up. */
    public void sendForEver(byte[] bytes) throws IOException {
      while (!socket.isClosed()) {
        send(bytes);
      }
    }

    /** Says nothing until the client hangs up or the server is closed. */
    public void fallSilent() throws IOException {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Ends with a reset instead of an orderly close. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
