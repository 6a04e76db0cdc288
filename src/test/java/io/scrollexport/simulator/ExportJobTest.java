package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportJobTest {
  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T16:04:35Z"));

  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder().clock(clock).exportDuration(Duration.ofSeconds(30)).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "5, 1, 50", "9, 1, 90", "10, 2, 0", "15, 2, 50", "20, 3, 0", "29, 3, 90"})
  void goesThroughThreeSteps(int seconds, int step, int progress) {
    String jobId = start(DEMO_PAGE, DEMO_TEMPLATE);
    clock.advance(Duration.ofSeconds(seconds));

    assertStatus(jobId, "incomplete", step, progress);
  }

  @Test
  void endsWithADownloadUrl() {
    String jobId = start(DEMO_PAGE, DEMO_TEMPLATE);
    clock.advance(Duration.ofSeconds(30));

    JsonNode status = assertStatus(jobId, "complete", 3, 100);
    assertThat(status.path("downloadUrl").asText())
        .startsWith(simulator.urls().exporter() + "/download/Demo-v1-20241008_160505.docx?jwt=");
  }

  @Test
  void failsByTemplate() {
    String jobId = start(DEMO_PAGE, "fails");
    clock.advance(Duration.ofSeconds(15));

    JsonNode status = assertStatus(jobId, "error", 2, 50);
    assertThat(status.path("message").asText())
        .isEqualTo("The template could not be applied to the page.");
    assertThat(status.has("downloadUrl")).isFalse();
  }

  @Test
  void isCancelledByTemplate() {
    String jobId = start(DEMO_PAGE, "cancelled");
    clock.advance(Duration.ofSeconds(14));
    assertStatus(jobId, "incomplete", 2, 40);
    clock.advance(Duration.ofSeconds(1));

    assertStatus(jobId, "cancelled", 2, 50);
  }

  @Test
  void neverEndsByTemplate() {
    String jobId = start(DEMO_PAGE, "never-ends");
    clock.advance(Duration.ofDays(1));

    assertThat(status(jobId).path("status").asText()).isEqualTo("incomplete");
  }

  @Test
  void endsAsThePageSays() {
    simulator.page(
        Page.of("77", "Broken", "<p/>")
            .exportTakes(Duration.ofSeconds(2))
            .exportEnds(new ExportOutcome.Failed("Too many emoji")));
    String jobId = start("77", DEMO_TEMPLATE);
    clock.advance(Duration.ofSeconds(1));

    assertThat(status(jobId).path("message").asText()).isEqualTo("Too many emoji");
  }

  @Test
  void isForgottenTenMinutesAfterItsEnd() {
    String jobId = start(DEMO_PAGE, DEMO_TEMPLATE);
    clock.advance(Duration.ofSeconds(30).plusMinutes(10).minusSeconds(1));
    assertStatus(jobId, "complete", 3, 100);
    clock.advance(Duration.ofSeconds(1));

    assertThat(status(jobId).path("status").asInt()).isEqualTo(404);
  }

  @Test
  void hasTheContentOfThePageAsItWasAtItsStart() {
    simulator.page("78", "Before", "<p/>");
    start("78", DEMO_TEMPLATE);
    simulator.page("78", "After", "<p/>");

    assertThat(simulator.jobs().getFirst().page().title()).isEqualTo("Before");
  }

  private String start(String pageId, String templateId) {
    return client
        .macro(ExportMacroText.start(clock.instant(), pageId, templateId))
        .path("jobId")
        .asText();
  }

  private JsonNode status(String jobId) {
    return client.macro(ExportMacroText.status(clock.instant(), jobId));
  }

  private JsonNode assertStatus(String jobId, String word, int step, int progress) {
    JsonNode status = status(jobId);
    assertThat(status.path("status").asText()).isEqualTo(word);
    assertThat(status.path("step").asInt()).isEqualTo(step);
    assertThat(status.path("totalSteps").asInt()).isEqualTo(3);
    assertThat(status.path("stepProgress").asInt()).isEqualTo(progress);
    return status;
  }
}
