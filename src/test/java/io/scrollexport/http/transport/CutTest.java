package io.scrollexport.http.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.download.RawServer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.TestCertificate;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that ends anywhere before its end is none, however orderly its connection ends. */
@Timeout(120)
class CutTest {

  private static final String WITH_LENGTH =
      "HTTP/1.1 200 OK\r\nX-A: b\r\nContent-Length: 11\r\n\r\nhello world";
  private static final String IN_CHUNKS =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";

  private static SSLContext tls;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) {
    tls = TestCertificate.of("localhost", folder).context();
  }

  private final PooledTransport transport =
      new PooledTransport(Way::direct, tls.getSocketFactory());

  private String body(String url, boolean alone) throws IOException, InterruptedException {
    HttpCall call = HttpCall.get(URI.create(url), Map.of(), Timeouts.DEFAULT);
    HttpCall sent = alone ? call.at(List.of(InetAddress.getLoopbackAddress())) : call;
    try (HttpReply reply = transport.send(sent)) {
      return new String(reply.body().readAllBytes(), US_ASCII);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WITH_LENGTH, IN_CHUNKS})
  void isFoundAtEveryByte(String answer) throws Exception {
    byte[] whole = answer.getBytes(US_ASCII);
    int[] sent = {whole.length};
    RawServer.Script script = (request, wire) -> wire.send(Arrays.copyOf(whole, sent[0]));
    try (RawServer server = RawServer.playing(script)) {
      assertThat(body(server.url("/"), true)).isEqualTo("hello world");
      assertThat(body(server.url("/"), false)).isEqualTo("hello world");
      for (sent[0] = 0; sent[0] < whole.length; sent[0]++) {
        assertThatThrownBy(() -> body(server.url("/"), true))
            .describedAs("cut after %d bytes, alone", sent[0])
            .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> body(server.url("/"), false))
            .describedAs("cut after %d bytes, shared", sent[0])
            .isInstanceOf(IOException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WITH_LENGTH, IN_CHUNKS})
  void isFoundAtEveryByteThoughTlsEndsInOrder(String answer) throws Exception {
    byte[] whole = answer.getBytes(US_ASCII);
    int[] sent = {whole.length};
    RawServer.Script script = (request, wire) -> wire.send(Arrays.copyOf(whole, sent[0]));
    try (RawServer server = RawServer.over(tls.getServerSocketFactory(), script)) {
      String url = "https://localhost:" + server.port() + "/";
      assertThat(body(url, true)).isEqualTo("hello world");
      for (sent[0] = 0; sent[0] < whole.length; sent[0]++) {
        assertThatThrownBy(() -> body(url, true))
            .describedAs("cut after %d bytes", sent[0])
            .isInstanceOf(IOException.class);
      }
    }
  }
}
