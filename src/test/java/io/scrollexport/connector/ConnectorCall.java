package io.scrollexport.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.validation.ValidationProvider;
import io.camunda.connector.document.jackson.JacksonModuleDocumentSerializer;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.camunda.connector.runtime.core.outbound.operation.ConnectorOperations;
import io.camunda.connector.runtime.core.outbound.operation.OutboundConnectorOperationFunction;
import io.camunda.connector.runtime.test.outbound.OutboundConnectorContextBuilder;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls an operation as the connector runtime does: headers, variables as JSON, secrets, binding.
 */
public final class ConnectorCall {

  private static final ObjectMapper JSON =
      ConnectorsObjectMapperSupplier.getCopy()
          .registerModule(new JacksonModuleDocumentSerializer());
  private static final ValidationProvider NO_VALIDATION = input -> {};

  private final OutboundConnectorOperationFunction connector;
  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();

  /** Calls that connector. */
  public ConnectorCall(Object connector) {
    this.connector =
        new OutboundConnectorOperationFunction(
            ConnectorOperations.from(connector, JSON, NO_VALIDATION));
  }

  /** Defines a secret of the runtime. */
  public ConnectorCall secret(String name, String value) {
    secrets.put(name, value);
    return this;
  }

  /** Sets a header of the task, such as {@code resultVariable}. */
  ConnectorCall header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The result as it would reach the process. */
  public JsonNode run(String operation, JsonNode variables) {
    OutboundConnectorContextBuilder context =
        OutboundConnectorContextBuilder.create()
            .objectMapper(JSON)
            .validation(NO_VALIDATION)
            .header("operation", operation)
            .variables(variables.toString());
    secrets.forEach(context::secret);
    headers.forEach(context::header);
    return JSON.valueToTree(connector.execute(context.build()));
  }
}
