package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.download.Answer;
import io.scrollexport.download.RawServer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.TestCertificate;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.EOFException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that leads to a server inside is worth nothing without a certificate for that name. */
class TlsTest {

  /** The first byte of a record that begins TLS. */
  private static final int HANDSHAKE = 0x16;

  private static final String NAME = "files.exporter.k15t.app";
  private static final byte[] FILE = new byte[200_000];

  private static SSLContext tls;

  private final PooledTransport transport =
      new PooledTransport(Way::direct, tls.getSocketFactory());

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) {
    tls = TestCertificate.of(NAME, folder).context();
  }

  private static RawServer server(RawServer.Script script) {
    return RawServer.over(tls.getServerSocketFactory(), script);
  }

  private HttpReply send(String host, int port) throws Exception {
    return send(host, port, Duration.ofSeconds(20));
  }

  private HttpReply send(String host, int port, Duration connection) throws Exception {
    URI uri = URI.create("https://" + host + ":" + port + "/x.docx");
    Timeouts timeouts = new Timeouts(connection, Duration.ofSeconds(20));
    return transport.send(
        HttpCall.get(uri, Map.of(), timeouts).at(List.of(InetAddress.getLoopbackAddress())));
  }

  @Test
  void connectsToTheCheckedAddressUnderTheNameOfTheUrl() throws Exception {
    Answer answer = Answer.ok().withBody(FILE).withLength(FILE.length);
    try (RawServer server = server((request, wire) -> wire.send(answer));
        HttpReply reply = send(NAME, server.port())) {
      assertThat(reply.body().readAllBytes()).isEqualTo(FILE);
      assertThat(server.requests().getFirst().headers())
          .contains("Host: " + NAME + ":" + server.port());
    }
  }

  @Test
  void asksNothingOfAServerWithACertificateForAnotherName() {
    try (RawServer server = server((request, wire) -> wire.send(Answer.ok()))) {
      assertThatThrownBy(() -> send("other.exporter.k15t.app", server.port()))
          .isInstanceOf(SSLException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void waitsForTlsNoLongerThanTheConnectionTimeout() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> send(NAME, silent.getLocalPort(), Duration.ofSeconds(3)))
          .isInstanceOf(HttpConnectTimeoutException.class);
      assertThat(silent.accept().getInputStream().read()).isEqualTo(HANDSHAKE);
    }
  }

  @Test
  void takesABodyWithoutLengthWhoseConnectionTheServerEnds() throws Exception {
    try (RawServer server = server((request, wire) -> wire.send(Answer.ok().withBody(FILE)));
        HttpReply reply = send(NAME, server.port())) {
      assertThat(reply.body().readAllBytes()).isEqualTo(FILE);
    }
  }

  @Test
  void refusesABodyWithoutLengthWhoseConnectionSomebodyElseEnds() throws Exception {
    try (RawServer server =
            RawServer.over(
                new CutTls(tls), (request, wire) -> wire.send(Answer.ok().withBody(FILE)));
        HttpReply reply = send(NAME, server.port())) {
      assertThatThrownBy(() -> reply.body().readAllBytes())
          .isInstanceOf(EOFException.class)
          .hasMessageContaining("close_notify");
    }
  }

  @Test
  void takesABodyOfAnnouncedLengthHoweverItsConnectionEnds() throws Exception {
    Answer answer = Answer.ok().withBody(FILE).withLength(FILE.length);
    try (RawServer server = RawServer.over(new CutTls(tls), (request, wire) -> wire.send(answer));
        HttpReply reply = send(NAME, server.port())) {
      assertThat(reply.body().readAllBytes()).isEqualTo(FILE);
    }
  }
}
