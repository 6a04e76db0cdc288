package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files behind the sign-in of Data Center, and who must never see that sign-in. */
class SignInTest {

  private static final String SECRET = "Authorization: Basic secret";
  private static final String BASE = "/confluence/plugins/servlet/scroll-pdf";
  private static final String FILE = BASE + "/files/Demo.docx";
  private static final Answer DOCX = Answer.docx(DownloadsTest.docx(1000));
  private static final Answer REFUSAL = Answer.status("401 Unauthorized").withLength(0);
  private static final Answer PAGE =
      Answer.ok()
          .with("Content-Type: text/html;charset=UTF-8")
          .withBody("<!DOCTYPE html><html><title>Log In</title></html>");

  private final RecordingSink sink = new RecordingSink();

  static List<Answer> wantASignIn() {
    return List.of(
        REFUSAL,
        Answer.status("403 Forbidden").withLength(0),
        PAGE,
        Answer.to("/confluence/login.action"),
        Answer.to("/confluence/login.action;jsessionid=1?next=x"),
        Answer.to("/confluence/dologin?os_destination=%2Fplugins"),
        Answer.to("/other?a=b&os_destination"));
  }

  private static boolean isSignedIn(RawServer.Request request) {
    return request.headers().contains(SECRET);
  }

  /** Gives the first answer to who does not sign in, the second to who does. */
  private static RawServer server(Answer anonymous, Answer signedIn) {
    return RawServer.playing(
        (request, wire) -> wire.send(isSignedIn(request) ? signedIn : anonymous));
  }

  @ParameterizedTest
  @MethodSource("wantASignIn")
  void asksOnceMoreWithTheSignIn(Answer anonymous) {
    try (RawServer server = server(anonymous, DOCX)) {
      Download.of(server.url(FILE)).signedInAt(server.url(BASE), false).into(sink);

      assertThat(server.requests()).extracting(SignInTest::isSignedIn).containsExactly(false, true);
      assertThat(sink.documents()).hasSize(1);
    }
  }

  @Test
  void takesALoginPageForNoFileThatTheUserCallsOne() {
    try (RawServer server = server(PAGE, DOCX)) {
      Download.of(server.url(FILE))
          .signedInAt(server.url(BASE), false)
          .named("report.html")
          .into(sink);

      assertThat(sink.documents()).containsExactly(DownloadsTest.docx(1000));
    }
  }

  @Test
  void noNameRepeatsTheSignIn() {
    Answer named =
        Answer.ok()
            .with("Content-Disposition: attachment; filename=\"Of secret.docx\"")
            .withBody(DownloadsTest.docx(1000));
    try (RawServer server = server(REFUSAL, named)) {
      String name =
          Download.of(server.url(FILE)).signedInAt(server.url(BASE), false).into(sink).fileName();

      assertThat(name).isEqualTo("Of ___.docx");
    }
  }

  @Test
  void sendsNoSignInWhereNoneIsNeeded() {
    try (RawServer server = RawServer.answering(DOCX)) {
      Download.of(server.url(FILE)).signedInAt(server.url(BASE), true).into(sink);

      assertThat(server.requests()).extracting(SignInTest::isSignedIn).containsExactly(false);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x.docx", BASE + "/api/artifacts/1/Demo.docx", "/a/../x.docx"})
  void signsInAnywhereAtTheOriginWhereTheExporterNamedTheUrl(String path) {
    try (RawServer server = server(REFUSAL, DOCX)) {
      Download.of(server.url(path)).signedInAt(server.url(BASE), true).into(sink);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x.docx",
        "/confluence/plugins/servlet/scroll-pdf",
        "/confluence/plugins/servlet/scroll-pdfs/x.docx",
        "/confluence/plugins/servlet/Scroll-PDF/x.docx",
        BASE + "/api/artifacts/1/x.docx",
        BASE + "//api/artifacts/1/x.docx",
        BASE + "/API/artifacts/1/x.docx",
        BASE + "/%61pi/artifacts/1/x.docx",
        BASE + "/rest/api/x.docx",
        BASE + "/../x.docx",
        BASE + "/..",
        BASE + "/./x.docx",
        BASE + "/a/../../x.docx",
        BASE + "/%2e%2E/x.docx",
        BASE + "/x%2Edocx",
        BASE + "/..%2fx.docx",
        BASE + "/..%5Cx.docx",
        BASE + "/..;/x.docx",
        BASE + "/x.docx;a=b"
      })
  void signsInForNothingElseThatAProcessNames(String path) {
    try (RawServer server = server(REFUSAL, DOCX)) {
      ExportException failure =
          Download.of(server.url(path)).signedInAt(server.url(BASE), false).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_EXPIRED);
      assertThat(server.requests()).extracting(SignInTest::isSignedIn).containsExactly(false);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void signsInAtNoOtherPortOrHost(boolean isNamedByExporter) {
    try (RawServer home = RawServer.answering(DOCX);
        RawServer other = server(REFUSAL, DOCX)) {
      String elsewhere = other.url(FILE).replace("127.0.0.1", "localhost");
      for (String url : List.of(other.url(FILE), elsewhere)) {
        ExportException failure =
            Download.of(url)
                .allowing("127.0.0.1", "localhost")
                .signedInAt(home.url(BASE), isNamedByExporter)
                .failure(sink);

        assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_EXPIRED);
      }
      String home2 = other.url(BASE).replace("http:", "https:");
      ExportException failure =
          Download.of(other.url(FILE)).signedInAt(home2, isNamedByExporter).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_EXPIRED);
      assertThat(other.requests())
          .extracting(SignInTest::isSignedIn)
          .containsExactly(false, false, false);
    }
  }

  @Test
  void neverSignsInWhereARedirectLeads() {
    try (RawServer other = RawServer.answering(DOCX);
        RawServer server =
            RawServer.playing(
                (request, wire) -> {
                  boolean first = request.target().equals(FILE);
                  Answer further =
                      first ? Answer.to(BASE + "/files/2.docx") : Answer.to(other.url("/3"));
                  wire.send(first && !isSignedIn(request) ? REFUSAL : further);
                })) {
      Download.of(server.url(FILE)).signedInAt(server.url(BASE), true).into(sink);

      assertThat(server.requests())
          .extracting(SignInTest::isSignedIn)
          .containsExactly(false, true, false);
      assertThat(other.requests()).extracting(SignInTest::isSignedIn).containsExactly(false);
    }
  }

  @Test
  void signsInForNoUrlThatARedirectNamed() {
    RawServer.Script script =
        (request, wire) ->
            wire.send(request.target().equals(FILE) ? Answer.to(BASE + "/2.docx") : REFUSAL);
    try (RawServer server = RawServer.playing(script)) {
      ExportException failure =
          Download.of(server.url(FILE)).signedInAt(server.url(BASE), true).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_EXPIRED);
      assertThat(server.requests())
          .extracting(SignInTest::isSignedIn)
          .containsExactly(false, false);
    }
  }

  @ParameterizedTest
  @CsvSource({"401 Unauthorized, UNAUTHORIZED", "403 Forbidden, FORBIDDEN"})
  void tellsWhereTheSignInIsRefused(String status, FailureCode code) {
    try (RawServer server = server(REFUSAL, Answer.status(status).withLength(0))) {
      ExportException failure =
          Download.of(server.url(FILE)).signedInAt(server.url(BASE), true).failure(sink);

      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure).hasMessageNotContaining("secret").hasMessageNotContaining("expired:");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("wantASignIn")
  void storesNoLoginPage(Answer always) {
    try (RawServer server = RawServer.answering(always)) {
      ExportException failure =
          Download.of(server.url(FILE)).signedInAt(server.url(BASE), true).failure(sink);

      assertThat(failure.code()).isIn(FailureCode.UNAUTHORIZED, FailureCode.FORBIDDEN);
      assertThat(server.requests()).hasSize(2);
      assertThat(sink.descriptions()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("wantASignIn")
  void callsALinkExpiredWhereNoSignInMayBeSent(Answer always) {
    try (RawServer server = RawServer.answering(always)) {
      ExportException failure =
          Download.of(server.url("/x.docx")).signedInAt(server.url(BASE), false).failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_EXPIRED);
      assertThat(failure).hasMessageContaining("Give exportJobId");
      assertThat(server.requests()).hasSize(1);
    }
  }
}
