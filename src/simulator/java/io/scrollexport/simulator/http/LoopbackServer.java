package io.scrollexport.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server, one virtual thread per connection. The JDK's own writes its own {@code Date}
 * and counts every byte, and so can neither have a wrong clock nor break its promises.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final Clock clock;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private LoopbackServer(Clock clock, ServerSocket listener) {
    this.clock = clock;
    this.listener = listener;
  }

  /** An answer and the way in which it goes out. */
  public record Reply(Response response, Delivery delivery) {}

  /**
   * Takes a port; clients wait until {@link #serve} is called.
   *
   * @param address where to listen
   * @param port 0 for any free one
   * @param clock what the {@code Date} header tells
   */
  public static LoopbackServer listen(InetAddress address, int port, Clock clock) {
    try {
      return new LoopbackServer(clock, new ServerSocket(port, 500, address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers requests from now on. */
  public void serve(Function<ReceivedRequest, Reply> service) {
    Thread.ofVirtual().name("simulator-listener").start(() -> accept(service));
  }

  /** The port on which it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  /** A point in time as HTTP headers write it. */
  public static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant);
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

  private void accept(Function<ReceivedRequest, Reply> service) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().name("simulator-connection").start(() -> serve(socket, service));
      } catch (IOException e) {
        LOG.trace("No longer listening", e);
      }
    }
  }

  private void serve(Socket socket, Function<ReceivedRequest, Reply> service) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var connection = new Connection(socket, () -> httpDate(clock.instant()));
      var reader = new RequestReader(clock);
      try {
        boolean goesOn = true;
        while (goesOn) {
          ReceivedRequest request = reader.next(connection);
          goesOn = request != null && send(reply(request, service), request, connection);
        }
      } catch (RequestReader.MalformedRequest e) {
        Delivery.WHOLE.send(Response.text(400, "text/plain", "Bad Request"), connection);
      }
    } catch (IOException e) {
      LOG.trace("A client hung up", e);
    } finally {
      open.remove(socket);
    }
  }

  private static Reply reply(ReceivedRequest request, Function<ReceivedRequest, Reply> service) {
    try {
      return service.apply(request);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.method(), request.path(), e);
      return new Reply(Response.text(500, "text/plain", "Internal Server Error"), Delivery.WHOLE);
    }
  }

  private static boolean send(Reply reply, ReceivedRequest request, Connection connection)
      throws IOException {
    boolean keep = reply.delivery().send(reply.response(), connection);
    connection.flush();
    return keep && !"close".equalsIgnoreCase(request.header("Connection"));
  }
}
