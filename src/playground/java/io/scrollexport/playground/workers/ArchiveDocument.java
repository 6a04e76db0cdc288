package io.scrollexport.playground.workers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import io.camunda.connector.runtime.core.document.CamundaDocumentReferenceImpl;
import io.camunda.connector.runtime.core.document.DocumentMetadataImpl;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.live.values.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Files what was approved, once it has made sure that it is just that. */
public final class ArchiveDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileDocumentStore documents;
  private final Path archive;
  private final Announcer announcer;

  ArchiveDocument(FileDocumentStore documents, Path archive, Announcer announcer) {
    this.documents = documents;
    this.archive = archive;
    this.announcer = announcer;
  }

  /** Does one job. */
  @JobWorker(
      type = "archive-document",
      fetchVariables = {"document", "fileName", "sha256", "pageVersion", "approvedAt"})
  public void archive(ActivatedJob job) throws IOException {
    JsonNode variables = JSON.readTree(job.getVariables());
    JsonNode document = variables.path("document");
    String name = variables.path("fileName").asText().replaceAll("[\\\\/:\\p{Cntrl}]", "_");
    String approved = variables.path("sha256").asText();
    Path folder = Files.createDirectories(archive.resolve(Long.toString(job.getKey())));
    Path draft = folder.resolve(".draft");
    String read = copy(document, draft);
    if (!read.equals(approved)) {
      Files.delete(draft);
      throw CamundaError.jobError(
          "The document is not the one that was approved: its SHA-256 is %s, not %s."
              .formatted(read, approved));
    }
    Path file = folder.resolve(name.isBlank() || name.startsWith(".") ? "document" : name);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    announcer.show(
        job.getProcessInstanceKey(),
        "archived",
        name + " archived.",
        "Version %s of the page, approved %s. SHA-256 %s"
            .formatted(
                variables.path("pageVersion").asText("?"),
                time(variables.path("approvedAt").asText("?")),
                read),
        new StoredDocument(
            document.path("documentId").asText(),
            name,
            FileType.of(name).contentType(),
            Files.size(file),
            read,
            Instant.now()));
  }

  /** "2026-11-26 12:14 Etc/UTC" of the time as FEEL writes it. */
  private static String time(String feel) {
    return feel.replaceFirst("T([0-9:]{5})[^@]*@?", " $1 ").strip();
  }

  private String copy(JsonNode document, Path file) throws IOException {
    MessageDigest digest = sha256();
    var reference =
        new CamundaDocumentReferenceImpl(
            document.path("storeId").asText(),
            document.path("documentId").asText(),
            document.path("contentHash").asText(),
            new DocumentMetadataImpl(null, null, null, null, null, null, null));
    try (InputStream in = documents.getDocumentContent(reference);
        OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
