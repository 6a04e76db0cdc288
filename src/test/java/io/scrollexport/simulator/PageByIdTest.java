package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.site.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PageByIdTest {
  @AutoClose private final ConfluenceSimulator simulator = ConfluenceSimulator.start();

  @Test
  void tellsTitleAndLatestVersion() {
    Page page = simulator.page("501", "Handbook", "<p>One</p>");
    simulator.page(page.edited("<p>Two</p>"));

    var answer = SimulatorClient.ofDemoUser(simulator).get("/api/v2/pages/501");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SimulatorClient.json(answer.body()).path("title").asText()).isEqualTo("Handbook");
    assertThat(SimulatorClient.json(answer.body()).at("/version/number").asInt()).isEqualTo(2);
  }

  @Test
  void hidesAPageFromWhoMayNotSeeIt() {
    simulator.page(Page.of("502", "Salaries", "<p>Many</p>").visibleTo("boss@example.com"));

    var answer = SimulatorClient.ofDemoUser(simulator).get("/api/v2/pages/502");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(SimulatorClient.json(answer.body()).at("/errors/0/code").asText())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void letsNoStrangerIn() {
    var stranger = new SimulatorClient(simulator.baseUrl(), "Bearer nobody");

    assertThat(stranger.get("/api/v2/pages/1376263").statusCode()).isEqualTo(401);
  }
}
