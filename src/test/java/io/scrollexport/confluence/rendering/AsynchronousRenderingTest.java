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

    assertThat(rendered.html()).isEqualTo(new RemoteContent("<p>x</p>", Site.CREDENTIALS));
    assertThat(rendered.issuedAt()).isEqualTo(sent);
    assertThat(rendered.took()).isEqualTo(Duration.ofMillis(100));
    assertThat(rendered.dated().get()).contains(Instant.parse("2026-03-01T12:00:45Z"));
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
