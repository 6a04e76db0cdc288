package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnSharedPlayground
class DoorsIT {
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;
  private static final int PORT = PLAYGROUND.port();
  private static final String HOST = "Host: 127.0.0.1:" + PORT;
  private static final String ORIGIN = "Origin: http://127.0.0.1:" + PORT;
  private static final String JSON = "Content-Type: application/json";
  private static final String TOKEN = "X-Playground-Token: " + PLAYGROUND.token();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page.js", "/api/state", "/api/events", "/nothing"})
  void refuseAForeignHostOnEveryPath(String path) {
    assertThat(RawRequest.get(PORT, path, "Host: attacker.example:" + PORT).status())
        .isEqualTo(421);
    assertThat(RawRequest.get(PORT, path, "Host: 127.0.0.1").status()).isEqualTo(421);
    assertThat(RawRequest.get(PORT, path, "Host: 127.0.0.1.attacker.example:" + PORT).status())
        .isEqualTo(421);
    assertThat(RawRequest.get(PORT, path, "Host: 127.0.0.1:1").status()).isEqualTo(421);
  }

  @Test
  void areOpenByBothNamesOfTheMachineItself() {
    assertThat(RawRequest.get(PORT, "/", HOST).status()).isEqualTo(200);
    assertThat(RawRequest.get(PORT, "/", "Host: localhost:" + PORT).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"cross-site,403", "same-site,403", "same-origin,200", "none,200"})
  void refuseWhatABrowserSaysComesFromAnotherSite(String site, int status) {
    assertThat(RawRequest.get(PORT, "/api/state", HOST, "Sec-Fetch-Site: " + site).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://attacker.example",
        "Origin: null",
        "Origin: https://127.0.0.1",
        "X-No-Origin: at-all"
      })
  void refuseChangesThatAnotherPageAsksFor(String origin) {
    assertThat(change(HOST, origin, JSON, TOKEN).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "Content-Type: application/x-www-form-urlencoded",
        "X-No-Type: at-all"
      })
  void refuseChangesThatAFormCouldSend(String type) {
    assertThat(change(HOST, ORIGIN, type, TOKEN).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Playground-Token: wrong", "X-Playground-Token:", "X-No-Token: at-all"})
  void refuseChangesWithoutTheTokenOfThisStart(String token) {
    assertThat(change(HOST, ORIGIN, JSON, token).status()).isEqualTo(403);
  }

  @Test
  void letTheirOwnPageChangeThings() {
    assertThat(change(HOST, ORIGIN, JSON, TOKEN).status()).isEqualTo(200);
    assertThat(change(HOST, ORIGIN, JSON + ";charset=utf-8", TOKEN).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/runs", "/api/approvals", "/api/trees", "/api/clock", "/api/reset"})
  void changeNothingByGet(String path) {
    assertThat(RawRequest.get(PORT, path, HOST, TOKEN).status()).isEqualTo(405);
  }

  @Test
  void shareNothingWithOtherOrigins() {
    String answer =
        RawRequest.of(
                PORT,
                "OPTIONS",
                "/api/state",
                "",
                HOST,
                "Origin: http://attacker.example",
                "Access-Control-Request-Method: POST")
            .answer();

    assertThat(answer).startsWith("HTTP/1.1 405").doesNotContainIgnoringCase("access-control");
    assertThat(RawRequest.get(PORT, "/api/state", HOST, "Origin: http://a.example").answer())
        .doesNotContainIgnoringCase("access-control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page.js", "/api/state", "/nothing"})
  void tellBrowsersWhatThePageMayDo(String path) {
    String answer = RawRequest.get(PORT, path, HOST).answer();

    assertThat(Stream.of(answer.split("\r\n")))
        .contains(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'"
                + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                + " connect-src 'self'; frame-src 'self' blob:; object-src blob:;"
                + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Cross-Origin-Opener-Policy: same-origin",
            "Cross-Origin-Resource-Policy: same-origin",
            "Cache-Control: no-store");
  }

  @Test
  void takeNoBodyOfMoreThanTwoMegabytes() {
    String body = "{\"bpmn\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
    String chunked = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";

    assertThat(RawRequest.of(PORT, "POST", "/api/runs", body, HOST, ORIGIN, JSON, TOKEN).status())
        .isEqualTo(413);
    assertThat(
            RawRequest.of(
                    PORT,
                    "POST",
                    "/api/runs",
                    chunked,
                    HOST,
                    ORIGIN,
                    JSON,
                    TOKEN,
                    "Transfer-Encoding: chunked")
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/error", "/api/x"})
  void haveNothingBehindThemButThePlayground(String path) {
    assertThat(RawRequest.get(PORT, path, HOST).answer())
        .startsWith("HTTP/1.1 404")
        .contains("Content-Type: application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../pom.xml", "/%2e%2e/pom.xml", "/..%2fpom.xml", "/....//pom.xml"})
  void giveOutNoFileBesideThePage(String path) {
    assertThat(RawRequest.get(PORT, path, HOST).status()).isIn(400, 404);
  }

  private static RawRequest change(String... headers) {
    return RawRequest.of(PORT, "DELETE", "/api/trouble", "{}", headers);
  }
}
