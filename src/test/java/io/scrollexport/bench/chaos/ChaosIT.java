package io.scrollexport.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short form of {@code mvn -Pchaos}. */
@Tag("long")
class ChaosIT {

  @Test
  void nothingIsLostOrStuckWhenARuntimeIsKilledAndTheSiteIsRough() throws Exception {
    Path jar = Path.of(System.getProperty("shaded.jar"));

    Outcome outcome = new ChaosRun(ChaosPlan.quick(), jar, Path.of("target", "chaos")).run();

    assertThat(outcome.left().wrong()).isEmpty();
    assertThat(outcome.left().completed()).isEqualTo(outcome.plan().exports());
    assertThat(outcome.kills()).isEqualTo(outcome.plan().kills());
    assertThat(outcome.troubles()).hasSizeGreaterThan(2);
  }
}
