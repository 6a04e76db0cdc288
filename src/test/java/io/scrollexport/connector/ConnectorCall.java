package io.scrollexport.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.validation.ValidationProvider;
import io.camunda.connector.document.jackson.JacksonModuleDocumentSerializer;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.camunda.connector.runtime.core.document.DocumentFactoryImpl;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.camunda.connector.runtime.core.outbound.operation.ConnectorOperations;
import io.camunda.connector.runtime.core.outbound.operation.OutboundConnectorOperationFunction;
import io.camunda.connector.runtime.test.outbound.OutboundConnectorContextBuilder;
import io.scrollexport.download.StoreInMemory;
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

  /** Theirs has a method for that, which leaves the store of the whole JVM in its place. */
  private static final class ContextBuilder extends OutboundConnectorContextBuilder {
    ContextBuilder(DocumentFactory documents) {
      this.documentFactory = documents;
    }
  }

  private final OutboundConnectorOperationFunction connector;
  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final InMemoryDocumentStore documents = StoreInMemory.create();

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

  /** What was stored of a document that stands in a result. */
  byte[] stored(JsonNode document) {
    return documents.getDocuments().get(document.path("documentId").asText());
  }

  /** The result as it would reach the process. */
  public JsonNode run(String operation, JsonNode variables) {
    OutboundConnectorContextBuilder context =
        new ContextBuilder(new DocumentFactoryImpl(documents))
            .objectMapper(JSON)
            .validation(NO_VALIDATION)
            .header("operation", operation)
            .variables(variables.toString());
    secrets.forEach(context::secret);
    headers.forEach(context::header);
    return JSON.valueToTree(connector.execute(context.build()));
  }
}
