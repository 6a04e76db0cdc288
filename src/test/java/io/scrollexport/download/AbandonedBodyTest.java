package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer that holds no file is closed, so that its connection does not stay. */
class AbandonedBodyTest {

  private static final String REST = "file " + "x".repeat(20_000);

  private int opened;
  private int closed;

  @ParameterizedTest
  @CsvSource({
    "a redirect, 302, Location, /y.txt",
    "a redirect to nowhere, 302, X, x",
    "one that is forbidden, 302, Location, https://elsewhere.example.com/",
    "a sign-in, 401, X, x",
    "a refusal, 410, X, x",
    "an expired link, 400, X, expired",
    "trouble, 503, X, x",
    "a compressed file, 200, Content-Encoding, gzip",
    "a large file, 200, Content-Length, 9999999",
    "a file, 200, X, x",
  })
  void isClosed(String answer, int status, String header, String value) {
    Deque<HttpReply> answers = new ArrayDeque<>();
    answers.add(reply(status, Map.of(header, List.of(value))));
    answers.add(reply(200, Map.of()));
    HttpTransport transport =
        call -> {
          opened++;
          return answers.remove();
        };

    Download.of("http://127.0.0.1:9/x.txt").over(transport).failure(new RecordingSink());

    assertThat(opened).as(answer).isPositive();
    assertThat(closed).as(answer).isEqualTo(opened);
  }

  private HttpReply reply(int status, Map<String, List<String>> headers) {
    InputStream body =
        new ByteArrayInputStream(REST.getBytes(StandardCharsets.US_ASCII)) {
          private boolean open = true;

          @Override
          public void close() {
            closed += open ? 1 : 0;
            open = false;
          }
        };
    return new HttpReply(status, HttpHeaders.of(headers, (name, text) -> true), body);
  }
}
