package io.scrollexport.bench.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.impl.response.ActivatedJobImpl;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.api.outbound.OutboundConnectorProvider;
import io.camunda.connector.api.secret.SecretContext;
import io.camunda.connector.api.secret.SecretProvider;
import io.camunda.connector.api.validation.ValidationProvider;
import io.camunda.connector.runtime.OutboundConnectorsAutoConfiguration;
import io.camunda.connector.runtime.core.ConnectorResultHandler;
import io.camunda.connector.runtime.core.Keywords;
import io.camunda.connector.runtime.core.document.DocumentFactoryImpl;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.camunda.connector.runtime.core.outbound.JobHandlerContext;
import io.camunda.connector.runtime.core.outbound.operation.ConnectorOperations;
import io.camunda.connector.runtime.core.outbound.operation.OutboundConnectorOperationFunction;
import io.camunda.connector.runtime.core.validation.ValidationUtil;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import java.util.Map;

/**
 * One job as the connector runtime's handler runs it, from the activated job to the JSON that
 * completes it: with the runtime's own context, secrets, JSON mappers, validation and result
 * handler. What the handler does besides, logs, metrics and commands to the engine, is left out.
 */
public final class RuntimeJob {

  private static final OutboundConnectorsAutoConfiguration RUNTIME =
      new OutboundConnectorsAutoConfiguration();
  private static final DocumentFactory DOCUMENTS =
      new DocumentFactoryImpl(InMemoryDocumentStore.INSTANCE);
  private static final ValidationProvider VALIDATION =
      ValidationUtil.discoverDefaultValidationProviderImplementation();
  private static final ObjectMapper MAPPER = RUNTIME.outboundConnectorObjectMapper(DOCUMENTS);
  private static final JsonMapper COMMANDS = RUNTIME.jsonMapper();

  private final OutboundConnectorFunction connector;
  private final ActivatedJob job;
  private final SecretProvider secrets;
  private final ConnectorResultHandler results = new ConnectorResultHandler(MAPPER);

  private RuntimeJob(
      OutboundConnectorFunction connector, ActivatedJob job, Map<String, String> secrets) {
    this.connector = connector;
    this.job = job;
    this.secrets =
        new SecretProvider() {
          @Override
          public String getSecret(String name, SecretContext context) {
            return secrets.get(name);
          }
        };
  }

  /** A job for a connector of operations. */
  static RuntimeJob of(
      OutboundConnectorProvider connector,
      Map<String, String> headers,
      ObjectNode variables,
      Map<String, String> secrets) {
    ObjectMapper mapper = RUNTIME.objectMapper(DOCUMENTS);
    var operations = ConnectorOperations.from(connector, mapper, VALIDATION);
    return of(new OutboundConnectorOperationFunction(operations), headers, variables, secrets);
  }

  /** A job for a connector that is one function. */
  static RuntimeJob of(
      OutboundConnectorFunction connector,
      Map<String, String> headers,
      ObjectNode variables,
      Map<String, String> secrets) {
    ActivatedJob job =
        new ActivatedJobImpl(
            COMMANDS,
            GatewayOuterClass.ActivatedJob.newBuilder()
                .setKey(1)
                .setRetries(3)
                .setTenantId("<default>")
                .setCustomHeaders(COMMANDS.toJson(headers))
                .setVariables(variables.toString())
                .build());
    return new RuntimeJob(connector, job, secrets);
  }

  /** Runs the job; gives the variables that the engine would get, as JSON. */
  public String run() {
    try {
      Object result =
          connector.execute(new JobHandlerContext(job, secrets, VALIDATION, DOCUMENTS, MAPPER));
      return COMMANDS.toJson(
          results.createOutputVariables(
              result,
              job.getCustomHeaders().get(Keywords.RESULT_VARIABLE_KEYWORD),
              job.getCustomHeaders().get(Keywords.RESULT_EXPRESSION_KEYWORD)));
    } catch (Exception e) {
      throw new IllegalStateException("the job failed", e);
    }
  }
}
