package io.scrollexport.connector;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentMetadata;
import io.camunda.connector.api.document.DocumentReference;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored document whose reference, as process variables hold it, also tells what is known only
 * after the last byte: size and SHA-256. The store has taken its own metadata before the first one,
 * and what some versions of Camunda give as content hash is not that of the content.
 */
record HashedDocument(Document stored, long size, String sha256) implements Document {

  @Override
  public DocumentReference reference() {
    return stored.reference() instanceof CamundaDocumentReference reference
        ? new Reference(reference, metadata())
        : stored.reference();
  }

  @Override
  public DocumentMetadata metadata() {
    return new Metadata(stored.metadata(), size, sha256);
  }

  @Override
  public String asBase64() {
    return stored.asBase64();
  }

  @Override
  public InputStream asInputStream() {
    return stored.asInputStream();
  }

  @Override
  public byte[] asByteArray() {
    return stored.asByteArray();
  }

  @Override
  public String generateLink(DocumentLinkParameters parameters) {
    return stored.generateLink(parameters);
  }

  private record Reference(CamundaDocumentReference stored, DocumentMetadata metadata)
      implements CamundaDocumentReference {

    @Override
    public String getDocumentId() {
      return stored.getDocumentId();
    }

    @Override
    public String getStoreId() {
      return stored.getStoreId();
    }

    @Override
    public String getContentHash() {
      return stored.getContentHash();
    }

    @Override
    public DocumentMetadata getMetadata() {
      return metadata;
    }
  }

  private record Metadata(DocumentMetadata stored, long size, String sha256)
      implements DocumentMetadata {

    @Override
    public String getContentType() {
      return stored.getContentType();
    }

    @Override
    public @Nullable OffsetDateTime getExpiresAt() {
      return stored.getExpiresAt();
    }

    @Override
    public Long getSize() {
      return size;
    }

    @Override
    public String getFileName() {
      return stored.getFileName();
    }

    @Override
    public String getProcessDefinitionId() {
      return stored.getProcessDefinitionId();
    }

    @Override
    public Long getProcessInstanceKey() {
      return stored.getProcessInstanceKey();
    }

    @Override
    public Map<String, Object> getCustomProperties() {
      Map<String, Object> properties = new HashMap<>();
      if (stored.getCustomProperties() != null) {
        properties.putAll(stored.getCustomProperties());
      }
      properties.put("sha256", sha256);
      return properties;
    }
  }
}
