package io.scrollexport.process;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import java.io.InputStream;

/** A document store that takes every file but those whose names begin in a certain way. */
record ErrorDocumentStore(CamundaDocumentStore store) implements CamundaDocumentStore {

  static final String REFUSED = "refused";

  @Override
  public CamundaDocumentReference createDocument(DocumentCreationRequest request) {
    if (request.fileName().startsWith(REFUSED)) {
      throw new IllegalStateException("No space left on device");
    }
    return store.createDocument(request);
  }

  @Override
  public InputStream getDocumentContent(CamundaDocumentReference reference) {
    return store.getDocumentContent(reference);
  }

  @Override
  public void deleteDocument(CamundaDocumentReference reference) {
    store.deleteDocument(reference);
  }

  @Override
  public String generateLink(
      CamundaDocumentReference reference, DocumentLinkParameters parameters) {
    return store.generateLink(reference, parameters);
  }
}
