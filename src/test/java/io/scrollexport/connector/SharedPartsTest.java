package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Throttling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connectors as discovery makes them. */
class SharedPartsTest {

  private final ConfluenceSimulator confluence = ConfluenceSimulator.builder().start();
  private final ConnectorCall exports = new ConnectorCall(new ScrollExportConnector());
  private final ConnectorCall macros = new ConnectorCall(new ConfluenceMacroConnector());

  @AfterEach
  void stop() {
    confluence.close();
  }

  @Test
  void whatASiteAsksOneConnectorToWaitTheOtherWaitsAsWell() {
    confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(300));

    assertThatThrownBy(() -> exports.run("startExport", export()))
        .hasMessageStartingWith("RATE_LIMITED: ");
    int asked = confluence.requests().size();

    assertThatThrownBy(() -> macros.run("getMacroBody", macro()))
        .hasMessageStartingWith("RATE_LIMITED: ")
        .hasMessageContaining("was not asked to read macro");
    assertThat(confluence.requests()).hasSize(asked);
  }

  private ObjectNode signIn() {
    ObjectNode variables = new ObjectMapper().createObjectNode();
    variables
        .putObject("authentication")
        .put("type", "bearer")
        .put("token", ConfluenceSimulator.DEMO_USER.accessToken());
    return variables;
  }

  private ObjectNode export() {
    ObjectNode variables = signIn();
    variables.putObject("integration").put("type", "macro").put("baseUrl", confluence.baseUrl());
    variables
        .putObject("exportRequest")
        .put("pageId", ConfluenceSimulator.DEMO_PAGE)
        .put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    return variables;
  }

  private ObjectNode macro() {
    ObjectNode variables = signIn();
    variables.putObject("confluence").put("baseUrl", confluence.baseUrl());
    variables
        .putObject("macro")
        .put("contentId", "1376268")
        .put("macroId", "50884bd9-0cb8-41d5-98be-f80943c14f96");
    return variables;
  }
}
