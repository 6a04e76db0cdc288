package io.scrollexport.http.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadTest {

  private static ResponseHead read(String head) throws IOException {
    return ResponseHead.read(
        new ByteArrayInputStream((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
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
    ResponseHead head = read("HTTP/1.1 200 OK\r\nX-Name: " + latin(value) + "\r\n");

    assertThat(head.fields().firstValue("x-name")).contains(latin(value));
  }

  @Test
  void readsPastAReasonInWhateverCharacters() throws Exception {
    assertThat(read("HTTP/1.1 404 " + latin("Å fant ikke") + "\r\n").status()).isEqualTo(404);
  }

  @Test
  void dropsSpacesAndTabsAroundAValueButNotWithinIt() throws Exception {
    ResponseHead head = read("HTTP/1.0 200\r\nA:b\r\nC: \t d  e \t\r\nF:\r\nf: g\r\n");

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
        "No colon",
        ": no name",
        "X-Space : a",
        " X-Folded: a",
        "X-\u00e4: a"
      })
  void refusesFieldsThatTwoReadersCouldReadDifferently(String field) {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n" + field + "\r\n"))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("malformed header field");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readsLongRunsOfSpacesInOneGo() throws Exception {
    String spaces = " ".repeat(60_000);

    assertThat(read("HTTP/1.1 200 OK\r\nA:" + spaces + "b\r\n").fields().map())
        .containsEntry("A", List.of("b"));
    assertThat(read("HTTP/1.1 200 OK\r\nA: b" + spaces + "c\r\n").fields().map())
        .containsEntry("A", List.of("b" + spaces + "c"));
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nA:" + spaces + "\rb\r\n"))
        .isInstanceOf(ProtocolException.class);
  }
}
