package io.scrollexport.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import io.camunda.connector.document.jackson.DocumentReferenceModel.CamundaDocumentReferenceModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDocumentStoreTest {

  private static final byte[] CONTENT = "hello".getBytes(StandardCharsets.UTF_8);
  private static final String SHA_256 =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir private Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private FileDocumentStore store;

  @BeforeEach
  void openStore() {
    store = new FileDocumentStore(folder.resolve("documents"), now::get);
  }

  private static DocumentCreationRequest.BuilderFinalStep hello() {
    return DocumentCreationRequest.from(CONTENT);
  }

  private static byte[] read(InputStream content) throws IOException {
    try (content) {
      return content.readAllBytes();
    }
  }

  private Stream<Path> files() throws IOException {
    return Files.list(folder.resolve("documents"));
  }

  @Test
  void givesBackWhatItWasGiven() throws Exception {
    CamundaDocumentReference reference =
        store.createDocument(
            hello()
                .fileName("Demo.docx")
                .contentType("text/plain")
                .timeToLive(Duration.ofDays(1))
                .processDefinitionId("scroll-export")
                .processInstanceKey(7L)
                .customProperties(Map.of("exportJobId", "0f517c20"))
                .build());

    assertThat(reference.getStoreId()).isEqualTo("files");
    assertThat(reference.getContentHash()).isEqualTo(SHA_256);
    assertThat(reference.getMetadata().getFileName()).isEqualTo("Demo.docx");
    assertThat(reference.getMetadata().getContentType()).isEqualTo("text/plain");
    assertThat(reference.getMetadata().getSize()).isEqualTo(5);
    assertThat(reference.getMetadata().getExpiresAt()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(reference.getMetadata().getProcessDefinitionId()).isEqualTo("scroll-export");
    assertThat(reference.getMetadata().getProcessInstanceKey()).isEqualTo(7);
    assertThat(reference.getMetadata().getCustomProperties())
        .isEqualTo(Map.of("exportJobId", "0f517c20"));
    assertThat(read(store.getDocumentContent(reference))).isEqualTo(CONTENT);
  }

  @Test
  void keepsDocumentsForAnotherRun() throws Exception {
    CamundaDocumentReference reference = store.createDocument(hello().build());

    FileDocumentStore later = new FileDocumentStore(folder.resolve("documents"), now::get);

    assertThat(read(later.getDocumentContent(reference))).isEqualTo(CONTENT);
  }

  @Test
  void keepsNothingOfAStreamThatFails() throws Exception {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[200_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cut");
              }
            });

    assertThatThrownBy(() -> store.createDocument(DocumentCreationRequest.from(broken).build()))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("cut");
    assertThat(files()).isEmpty();
  }

  @Test
  void overwritesNoDocument() throws Exception {
    CamundaDocumentReference reference = store.createDocument(hello().documentId("one").build());

    assertThatThrownBy(
            () ->
                store.createDocument(
                    DocumentCreationRequest.from(new byte[3]).documentId("one").build()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(read(store.getDocumentContent(reference))).isEqualTo(CONTENT);
    assertThat(store.documentIds()).containsExactly("one");
    assertThat(files()).hasSize(1);
  }

  @Test
  void deletesDocumentsAndForgivesThoseThatAreGone() throws Exception {
    CamundaDocumentReference reference = store.createDocument(hello().build());

    store.deleteDocument(reference);
    store.deleteDocument(reference);

    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> store.getDocumentContent(reference))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void deletesWhatHasExpired() throws Exception {
    CamundaDocumentReference reference =
        store.createDocument(hello().timeToLive(Duration.ofHours(1)).build());
    now.set(now.get().plus(Duration.ofMinutes(59)));
    assertThat(read(store.getDocumentContent(reference))).isEqualTo(CONTENT);

    now.set(now.get().plus(Duration.ofMinutes(1)));

    assertThatThrownBy(() -> store.getDocumentContent(reference))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void givesNoContentUnderAnotherHash() {
    CamundaDocumentReference reference = store.createDocument(hello().documentId("one").build());
    var other =
        new CamundaDocumentReferenceModel(
            reference.getStoreId(), reference.getDocumentId(), "0".repeat(64), null);

    assertThatThrownBy(() -> store.getDocumentContent(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../one", "a/b", "a\\b", ".hidden", "a.b"})
  void refusesIdsThatLeaveTheFolder(String id) {
    assertThatThrownBy(() -> store.createDocument(hello().documentId(id).build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void deletesWhatAProcessHasHalfWrittenThatIsGone() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path abandoned = Files.createDirectory(draft(gone.pid()));
    Files.write(abandoned.resolve("content"), CONTENT);
    Path another = Files.createDirectory(draft(ProcessHandle.current().pid()));

    FileDocumentStore later = new FileDocumentStore(folder.resolve("documents"), now::get);

    assertThat(later.documentIds()).isEmpty();
    assertThat(files()).containsExactly(another);
  }

  private Path draft(long process) {
    return folder.resolve("documents").resolve("." + process + ".0a1b");
  }
}
