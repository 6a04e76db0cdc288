package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.download.RawServer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of answers as servers write them. */
@Timeout(60)
class AnswerHeadTest {

  private static final PooledTransport TRANSPORT = new PooledTransport(Way::direct);

  private record Head(int status, HttpHeaders fields) {}

  private static Head read(String head) throws IOException, InterruptedException {
    RawServer.Script script =
        (request, wire) -> wire.send((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    try (RawServer server = RawServer.playing(script)) {
      HttpCall call = HttpCall.get(URI.create(server.url("/")), Map.of(), Timeouts.DEFAULT);
      try (HttpReply reply = TRANSPORT.send(call.at(List.of(InetAddress.getLoopbackAddress())))) {
        reply.body().readAllBytes();
        return new Head(reply.status(), reply.headers());
      }
    }
  }

  private static String latin(String utf8) {
    return new String(utf8.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Årsrapport.docx",
        "Übersicht…",
        "\u0445\u0435\u0440\u0435\u0441",
        "\u00a0x\u00a0"
      })
  void keepsEveryByteOfAValueThatAServerWroteInUtf8(String value) throws Exception {
    Head head = read("HTTP/1.1 200 OK\r\nX-Name: " + latin(value) + "\r\n");

    assertThat(head.fields().firstValue("x-name")).contains(latin(value));
  }

  @Test
  void readsPastAReasonInWhateverCharacters() throws Exception {
    assertThat(read("HTTP/1.1 404 " + latin("Å fant ikke") + "\r\n").status()).isEqualTo(404);
  }

  @Test
  void dropsSpacesAndTabsAroundAValueButNotWithinIt() throws Exception {
    Head head = read("HTTP/1.0 200\r\nA:b\r\nC: \t d  e \t\r\nF:\r\nf: g\r\n");

    assertThat(head.fields().map())
        .hasSize(3)
        .containsEntry("A", List.of("b"))
        .containsEntry("C", List.of("d  e"))
        .containsEntry("F", List.of("", "g"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Split: a\rSet-Cookie: b",
        "X-Nul: a\u0000b",
        "X-Delete: \u007f",
        "X-Unit: a\u001fb",
        "Content-Length : 0",
        "Transfer-Encoding\t: chunked",
        "No colon",
        ": no name",
        "X-\u00e4: a"
      })
  void refusesFieldsThatTwoReadersCouldReadDifferently(String field) {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n" + field + "\r\n"))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("its head is malformed");
  }

  @Test
  void readsFieldsOfNoConsequenceAsServersHaveAlwaysWrittenThem() throws Exception {
    Head head = read("HTTP/1.1 200 OK\r\nX-A : b\tc~\r\nX-Folded: d\r\n  e\r\n");

    assertThat(head.fields().map())
        .containsEntry("X-A", List.of("b\tc~"))
        .containsEntry("X-Folded", List.of("d e"));
  }

  @Test
  void readsPastTenInterimAnswersAndNoMore() throws Exception {
    String interim = "HTTP/1.1 103 Early Hints\r\n\r\n";

    assertThat(read(interim.repeat(10) + "HTTP/1.1 200 OK\r\n").status()).isEqualTo(200);
    assertThatThrownBy(() -> read(interim.repeat(11) + "HTTP/1.1 200 OK\r\n"))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void readsLongRunsOfSpacesInOneGo() throws Exception {
    String spaces = " ".repeat(10_000);

    assertThat(read("HTTP/1.1 200 OK\r\nA:" + spaces + "b\r\n").fields().map())
        .containsEntry("A", List.of("b"));
    assertThat(read("HTTP/1.1 200 OK\r\nA: b" + spaces + "c\r\n").fields().map())
        .containsEntry("A", List.of("b" + spaces + "c"));
  }
}
