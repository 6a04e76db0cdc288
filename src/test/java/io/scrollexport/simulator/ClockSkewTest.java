package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockSkewTest {
  @ParameterizedTest
  @ValueSource(longs = {-120, 120})
  void movesLeewayAndDateTogether(long seconds) {
    Instant now = Instant.parse("2024-10-08T16:04:35Z");
    try (var simulator =
        ConfluenceSimulator.builder().clock(MovableClock.standingAt(now)).start()) {
      var client = SimulatorClient.ofDemoUser(simulator);
      simulator.conduct().clockSkew(Duration.ofSeconds(seconds));
      Instant theirs = now.plusSeconds(seconds);

      var byOurClock = ExportMacroText.start(now, DEMO_PAGE, DEMO_TEMPLATE);
      var byTheirClock = ExportMacroText.start(theirs, DEMO_PAGE, DEMO_TEMPLATE);

      assertThat(client.macro(byOurClock).path("status").asInt()).isEqualTo(400);
      assertThat(client.macro(byTheirClock).has("jobId")).isTrue();
      assertThat(client.get("/").headers().firstValue("Date").orElseThrow())
          .isEqualTo(
              seconds > 0 ? "Tue, 08 Oct 2024 16:06:35 GMT" : "Tue, 08 Oct 2024 16:02:35 GMT");
    }
  }
}
