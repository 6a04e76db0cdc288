package io.scrollexport.bench.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.annotation.Operation;
import io.camunda.connector.api.annotation.Variable;
import io.camunda.connector.api.outbound.OutboundConnectorProvider;

/** Takes as many parameters as {@code getExportStatus}, gives the same result, does nothing. */
public record IdleConnector(JsonNode result) implements OutboundConnectorProvider {

  @Operation(id = "getExportStatus")
  public JsonNode getExportStatus(
      @Variable JsonNode connection, @Variable JsonNode input, @Variable JsonNode polling) {
    return result;
  }
}
