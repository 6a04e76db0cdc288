package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Resets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ResetsTest {
  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();

  @Test
  void aRequestThatIsNotAnsweredIsNotCarriedOut() {
    start(Resets.unanswered());

    assertThat(simulator.jobs()).isEmpty();
  }

  @Test
  void aRequestWhoseAnswerIsLostIsCarriedOut() {
    start(Resets.lostAnswer());

    assertThat(simulator.jobs()).hasSize(1);
  }

  @Test
  void aRequestWhoseAnswerIsCutIsCarriedOut() {
    start(Resets.cutAnswer(0.5));

    assertThat(simulator.jobs()).hasSize(1);
  }

  private void start(Fault fault) {
    simulator.fault(Endpoint.CONVERSION, fault);
    ExportMacroText export =
        ExportMacroText.start(
            Instant.now(), ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);

    assertThatThrownBy(() -> SimulatorClient.ofDemoUser(simulator).macro(export))
        .rootCause()
        .hasMessage("Connection reset");
  }
}
