package io.scrollexport.http.json;

import static io.scrollexport.http.ScriptedServer.json;
import static io.scrollexport.http.ScriptedServer.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.ScriptedServer.Script;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonApiTest {

  private static final String TOKEN = "s3cr3t-t0ken";

  private final JsonApi api = new JsonApi(new PooledTransport(Way::direct), InstantSource.system());

  @Test
  void sendsTheRequestAndReadsTheAnswer() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(json(201, "{\"ä\":\"😀\"}"))) {
      assertThat(exchange(server, call(server)).text("ä")).hasToString("😀");
      assertThat(server.requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.target()).isEqualTo("/a%20b");
                assertThat(request.body()).isEqualTo("{\"x\":\"ü\"}");
                assertThat(request.headers())
                    .containsEntry("authorization", "Bearer " + TOKEN)
                    .doesNotContainKeys("cookie", "upgrade", "expect");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_REQUEST",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, UNEXPECTED_RESPONSE",
    "408, REMOTE_ERROR",
    "410, UNEXPECTED_RESPONSE",
    "418, UNEXPECTED_RESPONSE",
    "429, RATE_LIMITED",
    "500, REMOTE_ERROR",
    "503, REMOTE_ERROR",
    "599, REMOTE_ERROR",
    "600, UNEXPECTED_RESPONSE",
  })
  void givesEachStatusItsCode(int status, FailureCode code) throws Exception {
    ExportException failure = failure(json(status, "{\"message\":\"Because.\"}"));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure)
        .hasMessageStartingWith(code + ": Confluence at 127.0.0.1:")
        .hasMessageContaining("answered " + status + " when asked to test it (\"Because.\"). ")
        .hasMessageNotContaining("  ");
  }

  @Test
  void carriesTheWaitThatASiteAsksFor() throws Exception {
    assertThat(failure(json(429, "", "Retry-After: 77")).retryAfter())
        .contains(Duration.ofSeconds(77));
    assertThat(failure(json(429, "")).retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(failure(json(503, "", "Retry-After: 77")).retryAfter())
        .contains(Duration.ofSeconds(77));
    assertThat(failure(json(503, "")).retryAfter()).isEmpty();
  }

  @Test
  void onlyAnUnavailableSiteTurnsAwayForTheWaitThatItNames() throws Exception {
    assertThat(failure(json(503, "", "Retry-After: 77")).turnedAway())
        .contains(Duration.ofSeconds(77));
    assertThat(failure(json(502, "", "Retry-After: 77")).turnedAway()).isEmpty();
    assertThat(failure(json(502, "", "Retry-After: 77")).retryAfter())
        .contains(Duration.ofSeconds(77));
  }

  @Test
  void advisesOnTheInputsWhereTheSiteNamesNone() throws Exception {
    assertThat(failure(json(400, ""))).hasMessageEndingWith("Check the inputs of the operation.");
    assertThat(failure(json(400, "{\"message\":\"No.\"}")))
        .hasMessageEndingWith("Correct what it names.");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void doesNotFollowRedirects(int status) throws Exception {
    try (ScriptedServer other = ScriptedServer.answering(json(200, "{}"))) {
      ExportException failure =
          failure(json(status, "", "Location: " + other.url() + "/x?token=" + TOKEN));

      assertThat(failure.code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
      assertThat(failure).hasMessageContaining("redirects to 127.0.0.1");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void showsNoCredentialThatARedirectRepeatsInItsHost() throws Exception {
    assertThat(failure(json(302, "", "Location: https://log" + TOKEN + "in.example/")))
        .hasMessageContaining("redirects to log***in.example when");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "OK", "<html>", "{", "{} {}", "\u0000", "{\"a\":1,}"})
  void refusesWhatIsNotJson(String body) throws Exception {
    ExportException failure = failure(whole(200, body, "text/plain"));

    assertThat(failure.code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
    assertThat(failure).hasMessageContaining("did not answer with JSON").hasNoCause();
  }

  @Test
  void namesAWebPageForWhatItIsWithoutShowingIt() throws Exception {
    String page = "<!DOCTYPE html><title>Log in</title>" + "<p>x</p>".repeat(1000);

    assertThat(failure(whole(200, page, "text/html; charset=UTF-8")))
        .hasMessageContaining("answered with a web page instead of JSON")
        .hasMessageNotContaining("Log in");
    assertThat(failure(whole(502, page, "text/html")))
        .hasMessageContaining("answered 502 when asked to test it. ")
        .hasMessageNotContaining("Log in");
  }

  @Test
  void readsJsonToALimitedDepthOnly() throws Exception {
    String deep = "[".repeat(101) + "]".repeat(101);
    String flat = "[".repeat(100) + "]".repeat(100);

    assertThat(failure(json(200, deep)).code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
    try (ScriptedServer server = ScriptedServer.answering(json(200, flat))) {
      assertThat(exchange(server, call(server)).isMissing()).isFalse();
    }
  }

  @Test
  void readsALimitedNumberOfBytesOnly() throws Exception {
    String full = "\"" + "x".repeat(JsonApi.MAX_BODY_BYTES - 2) + "\"";
    try (ScriptedServer server = ScriptedServer.answering(json(200, full))) {
      assertThat(exchange(server, call(server)).isMissing()).isFalse();
    }

    assertThat(failure(json(200, full + " ")).code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
    assertThat(failure(json(200, full + " "))).hasMessageContaining("more than 4194304 bytes");
    assertThat(failure(JsonApiTest::endless).code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
  }

  private static void endless(ScriptedServer.Request request, ScriptedServer.Wire wire)
      throws java.io.IOException {
    wire.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
    String part = "x".repeat(100_000);
    while (true) {
      wire.send(part);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer, s3cr3t-t0ken, s3cr3t-t0ken",
    "Basic, dXNlcjpwYTpzcw==, dXNlcjpwYTpzcw==",
    "Basic, dXNlcjpwYTpzcw==, pa:ss",
  })
  void hidesSecretsThatTheRemoteSideRepeats(String scheme, String credential, String repeated)
      throws Exception {
    Script script = json(403, "{\"message\":\"Bad credential " + repeated + ", sorry\"}");
    try (ScriptedServer server = ScriptedServer.answering(script)) {
      HttpCall call = call(server).withHeader("Authorization", scheme + " " + credential);

      assertThat(catchThrowableOfType(ExportException.class, () -> exchange(server, call)))
          .hasMessageContaining("\"Bad credential ***, sorry\"");
    }
  }

  @Test
  void quotesPlainTextAsItDoesJson() throws Exception {
    String said = "Basic authentication with passwords is deprecated.\n";

    assertThat(failure(whole(401, said, "text/plain")))
        .hasMessageContaining(" (\"Basic authentication with passwords is deprecated.\"). ");
  }

  @Test
  void readsALimitedNumberOfValuesOnly() throws Exception {
    assertThat(failure(json(200, "[" + "{},".repeat(1_300_000) + "{}]")).code())
        .isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
  }

  private RemoteJson exchange(ScriptedServer server, HttpCall call) {
    Credentials credentials = Credentials.ofHeader(call.headers().get("Authorization"));
    return api.accepted(purpose(server), api.reply(call, purpose(server), credentials));
  }

  private ExportException failure(Script script) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(script)) {
      ExportException failure =
          catchThrowableOfType(ExportException.class, () -> exchange(server, call(server)));
      assertThat(failure).hasMessageNotContaining(TOKEN);
      return failure;
    }
  }

  private static HttpCall call(ScriptedServer server) {
    return new HttpCall(
        "POST",
        server.url().resolve("a b"),
        Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", "application/json"),
        "{\"x\":\"ü\"}".getBytes(StandardCharsets.UTF_8),
        Timeouts.DEFAULT);
  }

  private static Purpose purpose(ScriptedServer server) {
    return new Purpose("Confluence", server.url().site(), "test it");
  }
}
