package io.scrollexport.download;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.FileDescription;
import java.io.InputStream;

/** The document store of a connector runtime, which cannot delete. */
record DocumentFactorySink(DocumentFactory documents) implements DocumentSink<Document> {

  @Override
  public Document store(InputStream content, FileDescription description) {
    return documents.create(
        DocumentCreationRequest.from(content)
            .fileName(description.fileName())
            .contentType(description.contentType())
            .timeToLive(description.timeToLive())
            .customProperties(description.properties())
            .build());
  }
}
