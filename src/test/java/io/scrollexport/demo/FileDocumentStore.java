package io.scrollexport.demo;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import io.camunda.connector.runtime.core.document.CamundaDocumentReferenceImpl;
import io.camunda.connector.runtime.core.document.DocumentMetadataImpl;
import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A document store for local runs that keeps its documents as files, so that a large one is never
 * in memory. A document gets its name only when its last byte is written. Documents do not expire.
 */
public final class FileDocumentStore implements CamundaDocumentStore {

  private static final String STORE_ID = "files";

  private final Path folder;

  /** A store in a folder, which is made where it does not exist. */
  public FileDocumentStore(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public CamundaDocumentReference createDocument(DocumentCreationRequest request) {
    String id = request.documentId() == null ? UUID.randomUUID().toString() : request.documentId();
    try {
      Path partial = Files.createTempFile(folder, "partial-", "");
      try {
        String hash = write(request.content(), partial);
        long size = Files.size(partial);
        Files.move(partial, file(id), StandardCopyOption.ATOMIC_MOVE);
        return new CamundaDocumentReferenceImpl(
            STORE_ID,
            id,
            hash,
            new DocumentMetadataImpl(
                request.contentType(),
                request.timeToLive() == null
                    ? null
                    : OffsetDateTime.now().plus(request.timeToLive()),
                size,
                request.fileName(),
                request.processDefinitionId(),
                request.processInstanceKey(),
                request.customProperties()));
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(InputStream content, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(content, digest);
        OutputStream out = Files.newOutputStream(file)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public InputStream getDocumentContent(CamundaDocumentReference reference) {
    try {
      return content(reference.getDocumentId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a document. */
  public InputStream content(String documentId) throws IOException {
    return Files.newInputStream(file(documentId));
  }

  @Override
  public void deleteDocument(CamundaDocumentReference reference) {
    try {
      Files.deleteIfExists(file(reference.getDocumentId()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String generateLink(
      CamundaDocumentReference reference, DocumentLinkParameters parameters) {
    return file(reference.getDocumentId()).toUri().toString();
  }

  private Path file(String documentId) {
    if (!documentId.matches("[A-Za-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("not the ID of a document");
    }
    return folder.resolve(documentId);
  }
}
