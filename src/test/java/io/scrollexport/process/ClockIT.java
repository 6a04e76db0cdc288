package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole processes against a site whose clock is not that of the connector runtime. */
@OnSharedCamunda
class ClockIT {

  @ParameterizedTest
  @CsvSource({"120, sync", "-120, sync", "120, async", "-120, async"})
  void exportsWhateverTheServersClockSays(long secondsAhead, String rendering) {
    try (ConfluenceSimulator site =
        ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(400)).start()) {
      site.conduct().clockSkew(Duration.ofSeconds(secondsAhead));
      Map<String, Object> variables = ProcessTest.exportFrom(site);
      variables.put(
          "integration",
          Map.of("type", "macro", "baseUrl", site.baseUrl(), "rendering", rendering));

      ProcessInstance export = CAMUNDA.start("scroll-export", variables);
      ProcessTest.advanceUntil(export, i -> i.isEnded() || !i.incidents().isEmpty());

      assertThat(export.incidents()).isEmpty();
      assertThat(export.failedTries()).isEmpty();
      assertThat(export.completed()).contains("DocumentReady");
      assertThat(site.jobs()).hasSize(1);
    }
  }
}
