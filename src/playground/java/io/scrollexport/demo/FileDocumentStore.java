package io.scrollexport.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import io.camunda.connector.document.jackson.DocumentReferenceModel.CamundaDocumentMetadataModel;
import io.camunda.connector.document.jackson.DocumentReferenceModel.CamundaDocumentReferenceModel;
import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A document store in a folder, for local runs: no document stands on the heap as a whole. Each has
 * a folder of its ID's name with its content and, beside it, its reference as JSON. Both are
 * written under another name and moved there together, so that nothing half-written is ever a
 * document; what a process left that was killed meanwhile, the next one deletes. The content hash
 * is the SHA-256; an expired document is gone and deleted at the next look.
 */
public final class FileDocumentStore implements CamundaDocumentStore {

  /** What references to documents here carry. */
  public static final String STORE_ID = "files";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private final Path folder;
  private final Drafts drafts;
  private final InstantSource clock;
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  /**
   * A store in that folder, which is made where it is missing. Several processes may have one
   * there.
   */
  public FileDocumentStore(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    drafts = new Drafts(folder);
    unchecked(
        () -> {
          Files.createDirectories(folder);
          drafts.deleteAbandoned();
          return folder;
        });
  }

  @Override
  public CamundaDocumentReference createDocument(DocumentCreationRequest request) {
    String id = Objects.requireNonNullElseGet(request.documentId(), () -> "" + UUID.randomUUID());
    Path document = document(id);
    Path draft = drafts.next();
    return unchecked(
        () -> {
          try {
            Files.createDirectory(draft);
            String hash = Drafts.write(request.content(), content(draft));
            var metadata = metadata(request, Files.size(content(draft)));
            var reference = new CamundaDocumentReferenceModel(STORE_ID, id, hash, metadata);
            json.writeValue(reference(draft).toFile(), reference);
            // Fails where a document of that ID is there already: its folder is not empty.
            Files.move(draft, document, StandardCopyOption.ATOMIC_MOVE);
            return reference;
          } finally {
            FileSystemUtils.deleteRecursively(draft);
          }
        });
  }

  private CamundaDocumentMetadataModel metadata(DocumentCreationRequest request, long size) {
    OffsetDateTime expiresAt =
        request.timeToLive() == null
            ? null
            : clock.instant().plus(request.timeToLive()).atOffset(ZoneOffset.UTC);
    return new CamundaDocumentMetadataModel(
        request.contentType(),
        expiresAt,
        size,
        request.fileName(),
        request.processDefinitionId(),
        request.processInstanceKey(),
        request.customProperties());
  }

  @Override
  public InputStream getDocumentContent(CamundaDocumentReference reference) {
    return unchecked(
        () -> {
          Path document = document(reference.getDocumentId());
          if (!Files.exists(document) || isExpired(document)) {
            deleteDocument(reference);
            throw new IllegalArgumentException("no document " + reference.getDocumentId());
          }
          String hash = stored(document).path("contentHash").asText();
          if (reference.getContentHash() != null && !reference.getContentHash().equals(hash)) {
            throw new IllegalArgumentException(
                "document " + reference.getDocumentId() + " has another content");
          }
          return Files.newInputStream(content(document));
        });
  }

  private boolean isExpired(Path document) throws IOException {
    JsonNode expiresAt = stored(document).path("metadata").path("expiresAt");
    return expiresAt.isTextual()
        && !clock.instant().isBefore(OffsetDateTime.parse(expiresAt.asText()).toInstant());
  }

  private JsonNode stored(Path document) throws IOException {
    return json.readTree(reference(document).toFile());
  }

  /** Deletes the document; one that is not there is gone as well. */
  @Override
  public void deleteDocument(CamundaDocumentReference reference) {
    unchecked(() -> FileSystemUtils.deleteRecursively(document(reference.getDocumentId())));
  }

  @Override
  public String generateLink(
      CamundaDocumentReference reference, DocumentLinkParameters parameters) {
    throw new UnsupportedOperationException("documents in a local folder have no links");
  }

  /** The IDs of all documents, expired ones included. */
  public List<String> documentIds() {
    return unchecked(
        () -> {
          try (Stream<Path> files = Files.list(folder)) {
            return files
                .map(file -> file.getFileName().toString())
                .filter(name -> ID.matcher(name).matches())
                .sorted()
                .toList();
          }
        });
  }

  private Path document(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a document ID has letters, digits, '-' and '_' only");
    }
    return folder.resolve(id);
  }

  private static Path content(Path document) {
    return document.resolve("content");
  }

  private static Path reference(Path document) {
    return document.resolve("reference.json");
  }

  private interface FileAccess<T> {
    T get() throws IOException;
  }

  private static <T> T unchecked(FileAccess<T> access) {
    try {
      return access.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
