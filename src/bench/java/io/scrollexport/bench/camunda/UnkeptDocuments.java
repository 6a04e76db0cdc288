package io.scrollexport.bench.camunda;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import io.camunda.connector.document.jackson.DocumentReferenceModel.CamundaDocumentMetadataModel;
import io.camunda.connector.document.jackson.DocumentReferenceModel.CamundaDocumentReferenceModel;
import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * A document store that reads each document to its end and forgets it, so that none of them stays
 * on the heap. Safe for any number of threads.
 */
public final class UnkeptDocuments implements CamundaDocumentStore {

  @Override
  public CamundaDocumentReference createDocument(DocumentCreationRequest request) {
    try (InputStream content = request.content()) {
      long size = content.transferTo(OutputStream.nullOutputStream());
      var metadata =
          new CamundaDocumentMetadataModel(
              request.contentType(), null, size, request.fileName(), null, null, null);
      String id = UUID.randomUUID().toString();
      return new CamundaDocumentReferenceModel("unkept", id, Long.toString(size), metadata);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream getDocumentContent(CamundaDocumentReference reference) {
    throw new UnsupportedOperationException("no document is kept");
  }

  @Override
  public void deleteDocument(CamundaDocumentReference reference) {
    throw new UnsupportedOperationException("no document is kept");
  }

  @Override
  public String generateLink(
      CamundaDocumentReference reference, DocumentLinkParameters parameters) {
    throw new UnsupportedOperationException("no document is kept");
  }
}
