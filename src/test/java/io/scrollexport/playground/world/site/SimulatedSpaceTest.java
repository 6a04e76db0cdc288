package io.scrollexport.playground.world.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.playground.api.run.LeftOut;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.Page;
import org.junit.jupiter.api.Test;

class SimulatedSpaceTest {
  @Test
  void saysWhichPagesATreeIsExportedWithoutAndWhy() {
    try (var simulator = ConfluenceSimulator.builder().start()) {
      simulator.page(Page.of("20", "Below", "<p/>").childOf("1376269"));
      var space = new SimulatedSpace(simulator);

      assertThat(space.withPagesBelow("1376263")).hasSize(6).doesNotContain("1376269", "20");
      assertThat(space.leftOut("1376263"))
          .containsExactly(
              new LeftOut(
                  "1376269", "Salary bands (confidential)", "the connector's user may not read it"),
              new LeftOut(
                  "20", "Below", "it stands below a page that the connector's user may not read"));
      assertThat(space.leftOut("1376264")).isEmpty();
    }
  }
}
