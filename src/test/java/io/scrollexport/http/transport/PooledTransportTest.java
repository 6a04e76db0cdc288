package io.scrollexport.http.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What becomes of connections. */
@Timeout(60)
@Isolated("the threads of the JVM are counted")
class PooledTransportTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final String HALF_AN_ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nand no more";

  private final PooledTransport transport = new PooledTransport(Way::direct);

  @Test
  void answersThatWereReadLeaveTheirConnectionsToTheNext() throws Exception {
    Set<Integer> clients = ConcurrentHashMap.newKeySet();
    HttpServer server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          clients.add(exchange.getRemoteAddress().getPort());
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(clients.size() % 2 == 0 ? 200 : 404, 4);
          exchange.getResponseBody().write("text".getBytes(US_ASCII));
          exchange.close();
        });
    server.start();
    try {
      for (int i = 0; i < 50; i++) {
        try (HttpReply reply = transport.send(call(server.getAddress(), Timeouts.DEFAULT))) {
          assertThat(reply.body().readAllBytes()).hasSize(4);
        }
      }
    } finally {
      server.stop(0);
    }

    assertThat(clients).hasSizeLessThan(5);
  }

  @Test
  void timeoutsOfEveryLengthTakeNoThreads() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json(200, "{}"))) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      for (int i = 1; i <= 120; i++) {
        Timeouts timeouts = new Timeouts(Duration.ofSeconds(i), Duration.ofSeconds(120 + i));
        URI uri = server.url().resolve("x");
        try (HttpReply reply = transport.send(HttpCall.get(uri, Map.of(), timeouts))) {
          assertThat(reply.body().readAllBytes()).hasSize(2);
        }
      }
      Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
      after.removeAll(before);

      // Those that carry the server's, and the JDK's own.
      assertThat(after).hasSizeLessThan(20);
    }
  }

  @Test
  void aBodyThatIsClosedEarlyGivesItsConnectionUp() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, HERE);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> end = threads.submit(() -> afterTheRequest(server, HALF_AN_ANSWER));

      try (HttpReply reply =
          transport.send(call(server.getLocalSocketAddress(), Timeouts.DEFAULT))) {
        assertThat(reply.body().read()).isEqualTo('a');
      }

      assertThat(end.get()).isEqualTo(-1);
    }
  }

  @Test
  void anAnswerThatDoesNotComeGivesItsConnectionUp() throws Exception {
    Timeouts impatient = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200));
    try (ServerSocket server = new ServerSocket(0, 1, HERE);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> end = threads.submit(() -> afterTheRequest(server, ""));

      assertThatThrownBy(() -> transport.send(call(server.getLocalSocketAddress(), impatient)))
          .isInstanceOf(HttpTimeoutException.class);

      assertThat(end.get()).isEqualTo(-1);
    }
  }

  /** Answers the one request of one client; gives what the client sends next, -1 for its end. */
  private static int afterTheRequest(ServerSocket server, String answer) throws IOException {
    try (Socket client = server.accept()) {
      InputStream in = client.getInputStream();
      StringBuilder request = new StringBuilder();
      while (request.indexOf("\r\n\r\n") < 0) {
        request.append((char) in.read());
      }
      client.getOutputStream().write(answer.getBytes(US_ASCII));
      return in.read();
    } catch (SocketException e) {
      return -1; // Hung up without ceremony.
    }
  }

  private static HttpCall call(SocketAddress server, Timeouts timeouts) {
    URI uri = URI.create("http://127.0.0.1:" + ((InetSocketAddress) server).getPort() + "/");
    return HttpCall.get(uri, Map.of(), timeouts);
  }
}
