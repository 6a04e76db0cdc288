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
import io.scrollexport.http.ScriptedTransport.Script;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an asynchronous rendering waits, and for what. */
class AsynchronousRenderingTimeTest {

  @Test
  void waitsLongerEachTimeUntilTheResultIsThere() {
    Script stale = answer(200, "{\"status\":\"RERUNNING\",\"value\":\"an earlier answer\"}");
    Site site =
        new Site(
            queued("7"), task("QUEUED"), task("WORKING"), stale, task("NEWER"), completed("x"));

    assertThat(render(site).html().raw()).isEqualTo("x");
    assertThat(site.pauses).hasSize(5).isSorted();
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
    Fragment question =
        new Fragment() {
          @Override
          public String written(Instant issuedAt, @Nullable UUID macroId) {
            return "";
          }

          @Override
          public boolean isStart() {
            return false;
          }
        };

    ExportException failure =
        catchThrowableOfType(
            ExportException.class,
            () -> new AsynchronousRendering(site.api(), site.delay).render(question, "test it"));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(site.transport.calls()).hasSize(2);
  }

  private static Rendered render(Site site) {
    return new AsynchronousRendering(site.api(), site.delay)
        .render((issuedAt, macroId) -> "<x>" + issuedAt + "</x>", "test it");
  }

  private static ExportException failure(Site site) {
    return catchThrowableOfType(ExportException.class, () -> render(site));
  }
}
