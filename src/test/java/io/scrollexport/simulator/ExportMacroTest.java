package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.exporter.MacroOutput;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportMacroTest {
  private static final String TIME_MESSAGE =
      "Must set 'issued-at' parameter to current time as Unix Epoch seconds.";

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T16:04:35Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);
  private final ExportMacroText start =
      ExportMacroText.start(clock.instant(), DEMO_PAGE, DEMO_TEMPLATE);

  @ParameterizedTest
  @ValueSource(longs = {-10, -1, 0, 1, 10})
  void toleratesTenSecondsEitherWay(long seconds) {
    String issuedAt = Long.toString(clock.instant().plusSeconds(seconds).getEpochSecond());

    assertThat(client.macro(start.with("issued-at", issuedAt)).has("jobId")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-11, 11, -100_000_000, 1_000_000_000_000L})
  void refusesAnyOtherTime(long seconds) {
    String issuedAt = Long.toString(clock.instant().getEpochSecond() + seconds);

    assertError(client.macro(start.with("issued-at", issuedAt)), 400, TIME_MESSAGE);
    assertThat(simulator.jobs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "1728403475.0", "1728403475000", "2024-10-08T16:04:35Z"})
  void refusesTimesThatAreNoEpochSeconds(String issuedAt) {
    assertError(client.macro(start.with("issued-at", issuedAt)), 400, TIME_MESSAGE);
  }

  @Test
  void refusesAStatusRequestWithoutTime() {
    JsonNode error =
        client.macro(ExportMacroText.status(clock.instant(), "any").without("issued-at"));

    assertError(error, 400, TIME_MESSAGE);
  }

  @Test
  void answersErrorsWithStatus200() {
    var response = client.convert(start.without("issued-at").toString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<code class=\\\"error\\\">");
  }

  @Test
  void asksForTheAppOnlyWhenAnExportStarts() {
    assertError(client.macro(start.without("issued-by-app")), 400, null);
    assertError(client.macro(start.with("issued-by-app", " ")), 400, null);
    String jobId = client.macro(start).path("jobId").asText();
    assertThat(client.macro(ExportMacroText.status(clock.instant(), jobId)).has("status")).isTrue();
  }

  @Test
  void takesOneOperationOnly() {
    assertError(client.macro(start.with("export-job-id", "any")), 400, null);
    assertError(client.macro(start.without("export-request")), 400, null);
  }

  @Test
  void refusesUnknownParameters() {
    assertError(client.macro(start.with("issuedAt", "1")), 400, "Unknown parameter 'issuedAt'.");
  }

  @ParameterizedTest
  @CsvSource({
    "pageId, abc, 400",
    "pageId, '', 400",
    "pageId, 1376263x, 400",
    "pageId, 999, 404",
    "pageId, 1376269, 404",
    "templateId, '', 400",
    "templateId, unknown, 404",
    "scope, all, 400",
    "timeZone, Europe/Bielefeld, 400"
  })
  void refusesABadExportRequest(String field, String value, int status) {
    ObjectNode request = ExportMacroText.request(DEMO_PAGE, DEMO_TEMPLATE);
    request.put(field, value);

    assertError(client.macro(ExportMacroText.start(clock.instant(), request)), status, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"pageId\":1376263,\"templateId\":\"fails\"}",
        "{} {}"
      })
  void refusesAnExportRequestOfAnotherForm(String request) {
    assertError(client.macro(start.with("export-request", request)), 400, null);
  }

  @Test
  void takesOptionsThatItDoesNotKnow() {
    ObjectNode request = ExportMacroText.request(DEMO_PAGE, DEMO_TEMPLATE);
    request.put("newerOption", "ä😀<&\"]]");

    client.macro(ExportMacroText.start(clock.instant(), request));

    assertThat(simulator.jobs().getFirst().request().json()).isEqualTo(request);
    assertThat(simulator.jobs().getFirst().issuedByApp()).isEqualTo("My App");
  }

  @Test
  void showsAJobOnlyToItsOwnerAndItsExporter() {
    String jobId = client.macro(start).path("jobId").asText();
    ExportMacroText status = ExportMacroText.status(clock.instant(), jobId);
    var other = SimulatorClient.of(simulator, simulator.user("other@example.com"));

    assertError(other.macro(status), 404, null);
    assertError(client.macro(status.named("scroll-pdf-export-job")), 404, null);
    assertError(client.macro(ExportMacroText.status(clock.instant(), jobId + "0")), 404, null);
    assertThat(client.macro(status).path("status").asText()).isEqualTo("incomplete");
  }

  @Test
  void showsARestrictedPageToThoseWhoMaySeeIt() {
    var restricted =
        SimulatorClient.of(simulator, simulator.user(ConfluenceSimulator.RESTRICTED_PAGE_USER));

    JsonNode answer =
        restricted.macro(ExportMacroText.start(clock.instant(), "1376269", DEMO_TEMPLATE));

    assertThat(answer.has("jobId")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ERROR_OF_CONFLUENCE")
  void wrapsTheSameJsonInEveryWay(MacroOutput output) {
    simulator.conduct().macroOutput(output);

    String html = client.rendered(start.toString());

    String jobId = simulator.jobs().getFirst().id();
    assertThat(html).containsPattern("class=['\"]success").contains(jobId);
    simulator.conduct().macroOutput(MacroOutput.AS_DOCUMENTED);
    clock.advance(Duration.ofSeconds(3));
    assertThat(client.macro(ExportMacroText.status(clock.instant(), jobId)).path("status").asText())
        .isEqualTo("complete");
  }

  @Test
  void isReplacedByAnErrorOfConfluence() {
    simulator.conduct().macroOutput(MacroOutput.ERROR_OF_CONFLUENCE);

    assertThat(client.rendered(start.toString())).contains("Error rendering macro");
  }

  private static void assertError(
      JsonNode error, int status, @org.jspecify.annotations.Nullable String message) {
    assertThat(error.path("status").asInt()).as(error.toString()).isEqualTo(status);
    assertThat(error.path("message").asText()).isNotEmpty();
    if (message != null) {
      assertThat(error.path("message").asText()).isEqualTo(message);
    }
  }
}
