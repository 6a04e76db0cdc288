package io.scrollexport.connector;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.FileDescription;
import java.io.InputStream;

/**
 * The document store of the connector runtime, as one job sees it. The SDK offers no deletion: a
 * store keeps nothing of a file whose stream fails before its end.
 */
record DocumentStore(OutboundConnectorContext context) implements DocumentSink<Document> {

  @Override
  public Document store(InputStream content, FileDescription description) {
    return context.create(
        DocumentCreationRequest.from(content)
            .fileName(description.fileName())
            .contentType(description.contentType())
            .timeToLive(description.timeToLive())
            .processDefinitionId(context.getJobContext().getBpmnProcessId())
            .processInstanceKey(context.getJobContext().getProcessInstanceKey())
            .customProperties(description.properties())
            .build());
  }
}
