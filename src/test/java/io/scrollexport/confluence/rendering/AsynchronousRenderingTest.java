package io.scrollexport.confluence.rendering;

import static io.scrollexport.confluence.Site.completed;
import static io.scrollexport.confluence.Site.queued;
import static io.scrollexport.confluence.Site.task;
import static io.scrollexport.http.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.confluence.Site;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.ScriptedTransport.Script;
import io.scrollexport.remote.RemoteContent;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsynchronousRenderingTest {

  @Test
  void queuesAConversionAndAsksForItsResult() {
    Site site = new Site(queued("a/b c"), completed("<p>x</p>"));
    Instant sent = site.clock.instant();

    Rendered rendered = render(site);

    assertThat(rendered)
        .isEqualTo(
            new Rendered(
                new RemoteContent("<p>x</p>", Site.CREDENTIALS),
                sent,
                Duration.ofMillis(100),
                Instant.parse("2026-03-01T12:00:45Z")));
    assertThat(site.transport.lines())
        .containsExactly(
            "POST /wiki/rest/api/contentbody/convert/async/export_view?allowCache=false",
            "GET /wiki/rest/api/contentbody/convert/async/a%2Fb%20c");
    HttpCall queue = site.transport.calls().getFirst();
    assertThat(new String(queue.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"value\":\"<x>" + sent + "</x>\",\"representation\":\"storage\"}");
    assertThat(queue.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("X-Atlassian-Token", "no-check")
        .containsEntry("Accept", "application/json")
        .containsEntry("Authorization", "Bearer t0ken");
    assertThat(site.transport.calls().getLast().headers())
        .containsEntry("Accept", "application/json")
        .containsEntry("Authorization", "Bearer t0ken")
        .doesNotContainKey("Content-Type");
  }

  @Test
  void waitsLongerEachTimeUntilTheResultIsThere() {
    Script stale = answer(200, "{\"status\":\"RERUNNING\",\"value\":\"an earlier answer\"}");
    Site site =
        new Site(
            queued("7"), task("QUEUED"), task("WORKING"), stale, task("NEWER"), completed("x"));

    assertThat(render(site).html().raw()).isEqualTo("x");
    assertThat(site.pauses).hasSize(5).isSorted();
  }

  /** A request that refuses the cache ends the result of an identical one before it. */
  @Test
  void makesNoTwoFragmentsAlike() {
    Site site = new Site(queued("7"), completed("x"), queued("8"), completed("x"));
    List<UUID> ids = new ArrayList<>();
    Fragment fragment =
        (issuedAt, macroId) -> {
          ids.add(macroId);
          return "";
        };

    new AsynchronousRendering(site.api(), site.delay).render(fragment, "test it");
    new AsynchronousRendering(site.api(), site.delay).render(fragment, "test it");

    assertThat(ids).hasSize(2).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void asksUntilTheTimeIsOver() {
    Site site = new Site(queued("7"), task("WORKING"));

    assertThat(failure(site))
        .hasMessageStartingWith("TIMEOUT: Confluence at example.atlassian.net queued a conversion")
        .hasMessageContaining("when asked to test it")
        .hasMessageContaining("An export may be running");
    assertThat(site.paused()).isBetween(Duration.ofSeconds(260), Duration.ofSeconds(270));
    assertThat(site.transport.lines()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
  }

  @Test
  void waitsForASlowQueue() {
    Site[] site = new Site[1];
    Script queue =
        call ->
            site[0].paused().compareTo(Duration.ofSeconds(12)) < 0
                ? task("QUEUED").answer(call)
                : completed("x").answer(call);
    site[0] = new Site(queued("7"), queue);

    assertThat(render(site[0]).html().raw()).isEqualTo("x");
    assertThat(site[0].transport.lines()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
  }

  @Test
  void countsSlowAnswersAgainstTheTime() {
    Site[] site = new Site[1];
    Script slow =
        call -> {
          site[0].clock.advance(Duration.ofSeconds(70));
          return task("WORKING").answer(call);
        };
    site[0] = new Site(queued("7"), slow);

    assertThat(failure(site[0]).code()).isEqualTo(FailureCode.TIMEOUT);
    // 280 of 270 seconds are over with the fourth answer; no fifth question follows.
    assertThat(site[0].transport.calls()).hasSize(5);
  }

  @Test
  void anAnswerThatNeverComesIsATimeoutOfTheRendering() {
    Site[] site = new Site[1];
    Script silent =
        call -> {
          site[0].clock.advance(call.timeouts().read());
          throw new HttpTimeoutException("silence");
        };
    site[0] = new Site(queued("7"), silent);

    assertThat(failure(site[0]))
        .hasMessageStartingWith("TIMEOUT: ")
        .hasMessageContaining("sent nothing for");
    assertThat(site[0].transport.lines()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":\"FAILED\",\"error\":\"Boom?token=1\"} | (\"Boom\")",
        "{\"status\":\"FAILED\"} | failed to render when asked to test it.",
        "{\"status\":\"COMPLETED\"} | failed to render when asked to test it.",
        "{\"status\":\"COMPLETED\",\"value\":null,\"error\":\"Empty\"} | Empty",
      })
  void aFailedConversionIsARemoteError(String body, String said) {
    Site site = new Site(queued("7"), answer(200, body));

    assertThat(failure(site))
        .hasMessageStartingWith("REMOTE_ERROR: Confluence at example.atlassian.net failed")
        .hasMessageContaining(said);
    assertThat(site.transport.calls()).hasSize(2);
  }

  @Test
  void asksAgainAfterAFailureThatMayPass() {
    Script cut =
        call -> {
          throw new IOException("cut");
        };
    Site site = new Site(queued("7"), answer(404, "{}"), answer(503, ""), cut, completed("x"));

    assertThat(render(site).html().raw()).isEqualTo("x");
    assertThat(site.transport.calls()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"404, does not know the conversion", "500, answered 500"})
  void saysWhatStoodInTheWayToTheEnd(int status, String said) {
    Site site = new Site(queued("7"), task("WORKING"), answer(status, ""));

    assertThat(failure(site)).hasMessageStartingWith("TIMEOUT: ").hasMessageContaining(said);
  }

  @Test
  void waitsAsLongAsAThrottlingSiteAsksIfThatFits() {
    Site site = new Site(queued("7"), answer(429, "", "Retry-After", "4"), completed("x"));

    assertThat(render(site).html().raw()).isEqualTo("x");
    assertThat(site.pauses).containsExactly(Duration.ofMillis(100), Duration.ofSeconds(4));
  }

  @Test
  void obeysALongWaitAndStartsNothingTwice() {
    Site site = new Site(queued("7"), answer(429, "", "Retry-After", "30"), completed("x"));

    assertThat(render(site).html().raw()).isEqualTo("x");
    assertThat(site.pauses).containsExactly(Duration.ofMillis(100), Duration.ofSeconds(30));
    assertThat(site.transport.lines()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"429", "503"})
  void aWaitBeyondTheTimeEndsAStartAtOnceAndTurnsNoJobAway(int status) {
    Site site = new Site(queued("7"), answer(status, "", "Retry-After", "300"), completed("x"));

    ExportException failure = failure(site);

    assertThat(failure)
        .hasMessageStartingWith("TIMEOUT: ")
        .hasMessageContaining("An export may be running")
        .hasMessageContaining("answered " + status);
    assertThat(failure.retryAfter()).isEmpty();
    assertThat(site.paused()).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"429, RATE_LIMITED", "503, REMOTE_ERROR"})
  void aQuestionLeavesAsItIsToldTo(int status, FailureCode code) {
    Site site = new Site(queued("7"), answer(status, "", "Retry-After", "30"), completed("x"));
    Fragment question = Fragment.question((issuedAt, macroId) -> "");

    ExportException failure =
        catchThrowableOfType(
            ExportException.class,
            () -> new AsynchronousRendering(site.api(), site.delay).render(question, "test it"));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(site.transport.calls()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"401, UNAUTHORIZED", "403, FORBIDDEN"})
  void namesConnectAppsWhereTheResultIsRefused(int status, FailureCode code) {
    Site site = new Site(queued("7"), answer(status, ""));

    assertThat(failure(site))
        .hasMessageStartingWith(code + ": ")
        .hasMessageContaining("Connect app")
        .hasMessageContaining("set integration.rendering to sync");
    assertThat(site.transport.calls()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"asyncId\":\"\"}", "{\"asyncId\":\"..\"}", "{\"asyncId\":{}}"})
  void needsTheIdOfTheConversion(String body) {
    assertThat(failure(new Site(answer(200, body))))
        .hasMessageStartingWith("UNEXPECTED_RESPONSE: ")
        .hasMessageContaining("asyncId");
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "405, UNEXPECTED_RESPONSE", "410, UNEXPECTED_RESPONSE"})
  void saysThatTheSiteDoesNotOfferIt(int status, FailureCode code) {
    assertThat(failure(new Site(answer(status, ""))))
        .hasMessageStartingWith(code + ": ")
        .hasMessageContaining("answered " + status + " to asynchronous rendering")
        .hasMessageContaining("integration.baseUrl");
  }

  @Test
  void endsAtOnceWhenTheRuntimeStops() {
    Delay interrupted =
        time -> {
          throw new InterruptedException();
        };
    Site site = new Site(queued("7"), completed("x"));
    AsynchronousRendering rendering = new AsynchronousRendering(site.api(), interrupted);

    ExportException failure =
        catchThrowableOfType(
            ExportException.class, () -> rendering.render((issuedAt, macroId) -> "", "test it"));

    assertThat(failure).hasMessageStartingWith("CONNECTION_FAILED: The connector runtime stopped");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(site.transport.calls()).hasSize(1);
  }

  private static Rendered render(Site site) {
    return new AsynchronousRendering(site.api(), site.delay)
        .render((issuedAt, macroId) -> "<x>" + issuedAt + "</x>", "test it");
  }

  private static ExportException failure(Site site) {
    return catchThrowableOfType(ExportException.class, () -> render(site));
  }
}
