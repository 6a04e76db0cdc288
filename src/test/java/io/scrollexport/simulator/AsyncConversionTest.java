package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncConversionTest {
  private static final String ASYNC = "/rest/api/contentbody/convert/async/";

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T16:04:35Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @Test
  void givesTheResultToItsId() {
    JsonNode result = poll(start("<p>Text</p>", "?allowCache=false"));

    assertThat(result.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(result.path("value").asText()).isEqualTo("<p>Text</p>");
    assertThat(result.path("representation").asText()).isEqualTo("export_view");
    assertThat(result.has("error")).isFalse();
  }

  @Test
  void goesThroughTheQueue() {
    simulator.conduct().asyncConversionsTake(Duration.ofSeconds(4), 0);
    String id = start("<p/>", "");

    assertThat(poll(id).path("status").asText()).isEqualTo("QUEUED");
    clock.advance(Duration.ofSeconds(2));
    JsonNode working = poll(id);
    assertThat(working.path("status").asText()).isEqualTo("WORKING");
    assertThat(working.has("value")).isFalse();
    clock.advance(Duration.ofSeconds(2));
    assertThat(poll(id).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void takesANumberOfPolls() {
    simulator.conduct().asyncConversionsTake(Duration.ZERO, 2);
    String id = start("<p/>", "");

    assertThat(poll(id).path("status").asText()).isEqualTo("WORKING");
    assertThat(poll(id).path("status").asText()).isEqualTo("WORKING");
    assertThat(poll(id).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void keepsAResultForFiveMinutes() {
    String id = start("<p/>", "");
    poll(id);
    clock.advance(Duration.ofMinutes(5));
    assertThat(poll(id).path("status").asText()).isEqualTo("COMPLETED");
    clock.advance(Duration.ofSeconds(1));

    assertThat(client.get(ASYNC + id).statusCode()).isEqualTo(404);
  }

  @Test
  void rendersWhenItsTurnComes() {
    simulator.conduct().asyncConversionsTake(Duration.ofSeconds(11), 0);
    String id = start(macro(), "");
    clock.advance(Duration.ofSeconds(20));

    assertThat(poll(id).path("value").asText()).contains("class=\"error\"");
    assertThat(simulator.jobs()).isEmpty();
  }

  @Test
  void startsTheExportThoughNobodyAsksForTheResult() {
    simulator.conduct().asyncConversionsTake(Duration.ofSeconds(5), 0);
    start(macro(), "");
    assertThat(simulator.jobs()).isEmpty();
    clock.advance(Duration.ofSeconds(60));

    assertThat(simulator.jobs().getFirst().startedAt())
        .isEqualTo(Instant.parse("2024-10-08T16:04:40Z"));
  }

  @Test
  void showsTheFormerResultWhereTheCacheIsAllowed() {
    String first = start("<p/>", "");
    poll(first);
    simulator.conduct().asyncConversionsTake(Duration.ofSeconds(2), 0);

    String second = start("<p/>", "?allowCache=true");

    JsonNode rerunning = poll(second);
    assertThat(rerunning.path("status").asText()).isEqualTo("RERUNNING");
    assertThat(rerunning.path("value").asText()).isEqualTo("<p></p>");
    clock.advance(Duration.ofSeconds(2));
    assertThat(poll(second).path("status").asText()).isEqualTo("COMPLETED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?allowCache=false"})
  void forgetsTheFormerResultOfAnIdenticalRequestWithoutCache(String query) {
    String first = start("<p/>", "");
    poll(first);
    String different = start("<p>other</p>", "");
    poll(different);

    start("<p/>", query);

    assertThat(client.get(ASYNC + first).statusCode()).isEqualTo(404);
    assertThat(client.get(ASYNC + different).statusCode()).isEqualTo(200);
  }

  @Test
  void failsOnDemand() {
    simulator.conduct().failAsyncConversions(1, "Out of memory");

    JsonNode failed = poll(start("<p/>", ""));

    assertThat(failed.path("status").asText()).isEqualTo("FAILED");
    assertThat(failed.path("error").asText()).isEqualTo("Out of memory");
    assertThat(poll(start("<p/>", "")).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void showsAResultOnlyToItsOwner() {
    String id = start("<p/>", "");
    var other = SimulatorClient.of(simulator, simulator.user("other@example.com"));

    assertThat(other.get(ASYNC + id).statusCode()).isEqualTo(404);
    assertThat(client.get(ASYNC + "unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesWhatTheSynchronousOneRefuses() {
    assertThat(client.post(ASYNC + "export_view", "{}").statusCode()).isEqualTo(400);
    assertThat(client.post(ASYNC + "word", SimulatorClient.body("<p/>")).statusCode())
        .isEqualTo(400);
    assertThat(
            client.post(ASYNC + "view?allowCache=maybe", SimulatorClient.body("<p/>")).statusCode())
        .isEqualTo(400);
    assertThat(client.get("/rest/api/contentbody/convert/async/a/b").statusCode()).isEqualTo(404);
  }

  @Test
  void expandsWhatIsAskedFor() {
    JsonNode plain = poll(start("<p/>", ""));
    JsonNode expanded =
        poll(start("<p/>", "?expand=webresource.tags.all&expand=mediaToken,embeddedContent"));

    assertThat(plain.has("webresource")).isFalse();
    assertThat(plain.path("_expandable").has("webresource")).isTrue();
    assertThat(expanded.path("webresource").path("tags").has("all")).isTrue();
    assertThat(expanded.has("embeddedContent")).isTrue();
    assertThat(expanded.has("mediaToken")).isTrue();
    assertThat(expanded.path("_expandable").has("webresource")).isFalse();
  }

  private String macro() {
    return ExportMacroText.start(clock.instant(), DEMO_PAGE, DEMO_TEMPLATE).toString();
  }

  private String start(String storage, String query) {
    var response = client.post(ASYNC + "export_view" + query, SimulatorClient.body(storage));
    return SimulatorClient.json(response.body()).path("asyncId").asText();
  }

  private JsonNode poll(String id) {
    return SimulatorClient.json(client.get(ASYNC + id).body());
  }
}
