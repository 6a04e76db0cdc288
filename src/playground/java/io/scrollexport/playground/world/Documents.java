package io.scrollexport.playground.world;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import io.scrollexport.demo.FileDocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The documents, in files; full as long as one wants it to be. */
final class Documents implements CamundaDocumentStore {
  private final FileDocumentStore files;
  private volatile boolean full;

  Documents(FileDocumentStore files) {
    this.files = files;
  }

  void full(boolean on) {
    full = on;
  }

  @Override
  public CamundaDocumentReference createDocument(DocumentCreationRequest request) {
    if (full) {
      throw new UncheckedIOException(new IOException("No space left on device"));
    }
    return files.createDocument(request);
  }

  @Override
  public InputStream getDocumentContent(CamundaDocumentReference reference) {
    return files.getDocumentContent(reference);
  }

  @Override
  public void deleteDocument(CamundaDocumentReference reference) {
    files.deleteDocument(reference);
  }

  @Override
  public String generateLink(
      CamundaDocumentReference reference, DocumentLinkParameters parameters) {
    return files.generateLink(reference, parameters);
  }
}
