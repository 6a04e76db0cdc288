package io.scrollexport.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;

/** The inputs of operations at a simulated site, as processes give them. */
final class Inputs {

  private Inputs() {}

  /** For exports of the demo page through the macro, as the demo user. */
  static ObjectNode ofExport(ConfluenceSimulator confluence) {
    return ofExport(confluence, ConfluenceSimulator.DEMO_USER.accessToken());
  }

  /** The same as somebody whose token that is, or leads there. */
  static ObjectNode ofExport(ConfluenceSimulator confluence, String token) {
    ObjectNode inputs = signedIn(token);
    inputs.putObject("integration").put("type", "macro").put("baseUrl", confluence.baseUrl());
    inputs
        .putObject("exportRequest")
        .put("pageId", ConfluenceSimulator.DEMO_PAGE)
        .put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    return inputs;
  }

  /** For what becomes of a macro, as the demo user. */
  static ObjectNode ofMacro(ConfluenceSimulator confluence, String contentId, String macroId) {
    return ofMacro(confluence, contentId, macroId, ConfluenceSimulator.DEMO_USER.accessToken());
  }

  /** The same as somebody whose token that is, or leads there. */
  static ObjectNode ofMacro(
      ConfluenceSimulator confluence, String contentId, String macroId, String token) {
    ObjectNode inputs = signedIn(token);
    inputs.putObject("confluence").put("baseUrl", confluence.baseUrl());
    inputs.putObject("macro").put("contentId", contentId).put("macroId", macroId);
    return inputs;
  }

  private static ObjectNode signedIn(String token) {
    ObjectNode inputs = new ObjectMapper().createObjectNode();
    inputs.putObject("authentication").put("type", "bearer").put("token", token);
    return inputs;
  }
}
