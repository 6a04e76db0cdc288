package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SimulatorMainTest {
  @Test
  void saysWhereItIsAndWhoMayComeIn() {
    try (var simulator = ConfluenceSimulator.start()) {
      assertThat(SimulatorMain.introduction(simulator))
          .contains(simulator.baseUrl())
          .contains("demo@example.com", "demo-api-token", "demo-access-token", "1376263")
          .contains("curl -s " + simulator.baseUrl() + "/rest/api/contentbody/convert/export_view");
    }
  }

  @Test
  void refusesUnknownOptions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorMain.main(new String[] {"--ports", "1"}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorMain.main(new String[] {"--port"}));
  }
}
