package io.scrollexport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.http.wire.AnswerLength.UnclearException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9112, section 6.3; fields stand between bars. */
class AnswerLengthTest {

  private static long length(String fields) throws UnclearException {
    BasicClassicHttpResponse answer = new BasicClassicHttpResponse(200);
    for (String field : fields.split("\\|")) {
      int colon = field.indexOf(':');
      if (colon > 0) {
        String value = field.substring(colon + 1);
        answer.addHeader(field.substring(0, colon).strip(), value.isEmpty() ? null : value);
      }
    }
    return new AnswerLength().determineLength(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Content-Length: 0; 0",
        "Content-Length: 12; 12",
        "content-length: 12 | CONTENT-LENGTH: 12; 12",
        "Content-Length: 12, 12; 12",
        "Content-Length: 999999999999999999; 999999999999999999",
        "Transfer-Encoding: identity | Content-Length: 12; 12",
      })
  void isTheOneThatIsAnnounced(String fields, long length) throws Exception {
    assertThat(length(fields)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked",
        "transfer-encoding: Chunked",
        "Transfer-Encoding: identity, chunked",
        "Transfer-Encoding: identity | Transfer-Encoding: chunked"
      })
  void isThatOfChunks(String fields) throws Exception {
    assertThat(length(fields)).isEqualTo(ContentLengthStrategy.CHUNKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Other: 1", "Transfer-Encoding: identity"})
  void endsWithTheConnectionWhereNothingIsSaid(String fields) throws Exception {
    assertThat(length(fields)).isEqualTo(ContentLengthStrategy.UNDEFINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 12 | Content-Length: 13",
        "Content-Length: 12, 13",
        "Content-Length: 12,",
        "Content-Length:",
        "Content-Length: -1",
        "Content-Length: +1",
        "Content-Length: 0x1",
        "Content-Length: 1.0",
        "Content-Length: 1 2",
        "Content-Length: 1234567890123456789",
        "Transfer-Encoding:",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked | Content-Length: 12",
        "Transfer-Encoding: gzip | Content-Length: 12",
      })
  void isRefusedWhereTwoReadersCouldDiffer(String fields) {
    assertThatThrownBy(() -> length(fields)).isInstanceOf(UnclearException.class);
  }
}
