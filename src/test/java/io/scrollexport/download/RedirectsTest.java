package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

  private final RecordingSink sink = new RecordingSink();
  private final Answer file = Answer.docx(DownloadsTest.docx(1000));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "301 Moved Permanently",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect"
      })
  void followsEveryKindOfRedirect(String status) {
    Answer redirect = Answer.status(status).with("Location: /y.docx?key=1").withLength(0);
    try (RawServer server = playing("/x.docx", redirect)) {
      Download.of(server.url("/x.docx")).into(sink);

      assertThat(server.requests())
          .extracting(RawServer.Request::line)
          .containsExactly("GET /x.docx HTTP/1.1", "GET /y.docx?key=1 HTTP/1.1");
      assertThat(sink.documents()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "y.docx, /a/b/y.docx",
    "../y.docx, /a/y.docx",
    "/y.docx, /y.docx",
    "?key=1, /a/b/x.docx?key=1",
    "/files/My Report [v2].docx?sig=abc, /files/My%20Report%20%5Bv2%5D.docx?sig=abc",
    "./?key=1, /a/b/?key=1",
    "y.docx#part, /a/b/y.docx",
    "%C3%9Cbersicht.docx, /a/b/%C3%9Cbersicht.docx",
    "\u00c3\u009cbersicht.docx?name=\u00c3\u0085, /a/b/%C3%9Cbersicht.docx?name=%C3%85",
    "\u00dcbersicht.docx, /a/b/%DCbersicht.docx"
  })
  void resolvesWhatIsRelative(String location, String target) {
    try (RawServer server = playing("/a/b/x.docx", Answer.to(location))) {
      Download.of(server.url("/a/b/x.docx")).into(sink);

      assertThat(server.requests())
          .extracting(RawServer.Request::target)
          .containsExactly("/a/b/x.docx", target);
    }
  }

  @Test
  void aHostThatARedirectNamedIsNoReferenceInTheMessage() {
    try (RawServer server = playing("/x.docx", Answer.to("https://secrets.example.com/x"))) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_URL_REJECTED);
      assertThat(failure).hasMessageContaining("points to host secrets. example.com, which");
    }
  }

  @Test
  void readsAHostThatAServerWroteInUtf8() {
    try (RawServer server =
        playing("/x.docx", Answer.to("https://files.m\u00c3\u00bcller.example/x"))) {
      assertThat(Download.of(server.url("/x.docx")).failure(sink))
          .hasMessageContaining("points to host files.xn--mller-kva.example, which is not allowed");
    }
  }

  @Test
  void carriesNothingFromOneHostToTheNext() {
    Answer redirect = Answer.to("/y.docx").with("Set-Cookie: session=secret; Path=/");
    try (RawServer server = playing("/x.docx", redirect)) {
      Download.of(server.url("/x.docx?jwt=secret")).into(sink);

      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().getLast().headers())
          .noneMatch(header -> header.contains("secret"))
          .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("referer"));
    }
  }

  @Test
  void followsFiveRedirects() {
    try (RawServer server = counting(5)) {
      Download.of(server.url("/0.docx")).into(sink);

      assertThat(server.requests()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 1000})
  void followsNoSixthRedirect(int redirects) {
    try (RawServer server = counting(redirects)) {
      ExportException failure = Download.of(server.url("/0.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
      assertThat(failure).hasMessageContaining("redirects after 5 redirects");
      assertThat(server.requests()).hasSize(6);
    }
  }

  @Test
  void endsALoopOfRedirects() {
    try (RawServer server = RawServer.answering(Answer.to("/x.docx"))) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
      assertThat(server.requests()).hasSize(6);
    }
  }

  @Test
  void asksNothingOfAHostThatIsNotAllowed() {
    try (RawServer forbidden = RawServer.answering(file);
        RawServer server =
            RawServer.answering(Answer.to("http://localhost:" + forbidden.port() + "/?k=secret"))) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_URL_REJECTED);
      assertThat(failure)
          .hasMessageContaining("The redirect from 127.0.0.1:" + server.port())
          .hasMessageContaining("localhost")
          .hasMessageNotContaining("secret");
      assertThat(forbidden.connections()).isZero();
    }
  }

  @Test
  void goesToAnotherHostThatIsAllowedByName() {
    try (RawServer other = RawServer.answering(file);
        RawServer server =
            RawServer.answering(Answer.to("http://localhost:" + other.port() + "/y.docx"))) {
      Download.of(server.url("/x.docx")).allowing("127.0.0.1", "localhost").into(sink);

      assertThat(other.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401 Unauthorized, DOWNLOAD_EXPIRED",
    "403 Forbidden, DOWNLOAD_EXPIRED",
    "404 Not Found, DOWNLOAD_EXPIRED",
    "410 Gone, DOWNLOAD_EXPIRED",
    "429 Too Many Requests, RATE_LIMITED",
    "500 Internal Server Error, REMOTE_ERROR",
    "503 Service Unavailable, REMOTE_ERROR",
    "400 Bad Request, INVALID_REQUEST",
    "418 I'm a teapot, UNEXPECTED_RESPONSE"
  })
  void tellsWhatAStatusMeansBehindARedirectAndAtOnce(String status, FailureCode code) {
    Answer refusal = Answer.status(status).withBody("jwt=secret").withLength(10);
    RawServer.Script script =
        (request, wire) ->
            wire.send(request.target().equals("/x.docx") ? Answer.to("/y.docx") : refusal);
    try (RawServer server = RawServer.playing(script)) {
      ExportException redirected = Download.of(server.url("/x.docx")).failure(sink);
      ExportException direct = Download.of(server.url("/y.docx")).failure(sink);

      assertThat(redirected.code()).isEqualTo(code);
      assertThat(direct.code()).isEqualTo(code);
      assertThat(redirected)
          .hasMessageContaining(status.substring(0, 3))
          .hasMessageNotContaining("secret");
      assertThat(sink.descriptions()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Error><Code>ExpiredToken</Code><Message>secret</Message></Error>",
        "{\"code\": \"TokenExpired\", \"message\": \"secret\"}",
        "The link has expired: secret"
      })
  void takesTheWordOfAStoreThatALinkHasExpired(String said) {
    Answer refusal = Answer.status("400 Bad Request").withBody(said).withLength(said.length());
    try (RawServer server = RawServer.answering(refusal)) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_EXPIRED);
      assertThat(failure)
          .hasMessageContaining("answered 400")
          .hasMessageContaining("Give exportJobId")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void waitsAsLongAsAThrottlingServerAsks() {
    Answer throttled = Answer.status("429 Too Many Requests").with("Retry-After: 17").withLength(0);
    try (RawServer server = RawServer.answering(throttled)) {
      ExportException failure = Download.of(server.url("/x.docx")).failure(sink);

      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
    }
  }

  /** Redirects whoever asks for the path, whatever the query, but only once. */
  private RawServer playing(String path, Answer redirect) {
    AtomicInteger asked = new AtomicInteger();
    return RawServer.playing(
        (request, wire) -> {
          boolean first = request.target().startsWith(path) && asked.getAndIncrement() == 0;
          wire.send(first ? redirect : file);
        });
  }

  private RawServer counting(int redirects) {
    AtomicInteger count = new AtomicInteger();
    return RawServer.playing(
        (request, wire) -> {
          int next = count.incrementAndGet();
          wire.send(next <= redirects ? Answer.to("/" + next + ".docx") : file);
        });
  }
}
