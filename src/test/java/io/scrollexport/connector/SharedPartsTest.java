package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Throttling;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The connectors as discovery makes them. */
class SharedPartsTest {

  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.builder().start();
  private final ConnectorCall exports = new ConnectorCall(new ScrollExportConnector());
  private final ConnectorCall macros = new ConnectorCall(new ConfluenceMacroConnector());

  @Test
  void whatASiteAsksOneConnectorToWaitTheOtherWaitsAsWell() {
    confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(300));

    assertThatThrownBy(() -> exports.run("startExport", Inputs.ofExport(confluence)))
        .hasMessageStartingWith("RATE_LIMITED: ");
    int asked = confluence.requests().size();

    ObjectNode macro =
        Inputs.ofMacro(confluence, "1376268", "50884bd9-0cb8-41d5-98be-f80943c14f96");
    assertThatThrownBy(() -> macros.run("getMacroBody", macro))
        .hasMessageStartingWith("RATE_LIMITED: ")
        .hasMessageContaining("was not asked to read macro");
    assertThat(confluence.requests()).hasSize(asked);
  }
}
