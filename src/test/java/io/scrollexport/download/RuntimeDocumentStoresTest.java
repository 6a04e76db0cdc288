package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.runtime.core.document.DocumentFactoryImpl;
import io.camunda.connector.runtime.core.document.store.CamundaDocumentStoreImpl;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.StoredFile;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the connector runtime's own stores, and ours, make of a download. */
class RuntimeDocumentStoresTest {

  private static final byte[] FILE = DownloadsTest.docx(100_000);
  private static final Answer WHOLE = Answer.docx(FILE);
  private static final Answer CUT = WHOLE.withBody(Arrays.copyOf(FILE, 60_000));

  private static DocumentFactorySink camunda(CamundaClient client) {
    return new DocumentFactorySink(new DocumentFactoryImpl(new CamundaDocumentStoreImpl(client)));
  }

  private static ExportException failure(Answer answer, DocumentSink<Document> sink) {
    try (RawServer server = RawServer.answering(answer)) {
      return Download.of(server.url("/x.docx")).failure(sink);
    }
  }

  private static StoredFile<Document> stored(DocumentSink<Document> sink) {
    try (RawServer server = RawServer.answering(WHOLE)) {
      return Download.of(server.url("/x.docx")).into(sink);
    }
  }

  @Test
  void camundaTakesTheFileWithItsNameAndProperties() {
    try (DocumentGateway gateway = DocumentGateway.replying(DocumentGateway.Reply.CREATED);
        CamundaClient client = gateway.client()) {
      StoredFile<Document> stored = stored(camunda(client));

      assertThat(stored.size()).isEqualTo(FILE.length);
      assertThat(gateway.uploads()).hasSize(1);
      assertThat(gateway.uploads().getFirst())
          .contains(new String(FILE, StandardCharsets.ISO_8859_1))
          .contains("filename=\"Demo.docx\"")
          .contains("\"fileName\":\"Demo.docx\"")
          .contains("\"exporter\":\"scroll-word-export-job\"");
    }
  }

  @Test
  void camundaHearsNothingOfAFileThatIsNotWhole() {
    try (DocumentGateway gateway = DocumentGateway.replying();
        CamundaClient client = gateway.client()) {
      ExportException failure = failure(CUT, camunda(client));

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
      assertThat(gateway.uploads()).isEmpty();
    }
  }

  @Test
  void camundasLimitIsNamedWhenItRefusesTheFile() {
    DocumentGateway.Reply refusal =
        DocumentGateway.Reply.problem(413, "Payload Too Large", "Maximum upload size exceeded");
    try (DocumentGateway gateway = DocumentGateway.replying(refusal);
        CamundaClient client = gateway.client()) {
      ExportException failure = failure(WHOLE, camunda(client));

      assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
      assertThat(failure)
          .hasMessageContaining("413")
          .hasMessageContaining("Maximum upload size exceeded")
          .hasMessageContaining("10 MB");
    }
  }

  @Test
  void camundasLimitIsNamedAsWellWhenAProxyInFrontRefusesTheFile() {
    DocumentGateway.Reply refusal =
        new DocumentGateway.Reply(413, "text/html", "<h1>413 Request Entity Too Large</h1>");
    try (DocumentGateway gateway = DocumentGateway.replying(refusal);
        CamundaClient client = gateway.client()) {
      ExportException failure = failure(WHOLE, camunda(client));

      assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
      assertThat(failure).hasMessageContaining("413").hasMessageContaining("10 MB");
    }
  }

  @Test
  void camundaNeverStoresAnEmptyDocumentWhenTheClientRepeatsItsRequest() {
    DocumentGateway.Reply expired =
        DocumentGateway.Reply.problem(401, "Unauthorized", "The token has expired");
    try (DocumentGateway gateway =
            DocumentGateway.replying(expired, DocumentGateway.Reply.CREATED);
        CamundaClient client = gateway.client()) {
      ExportException failure = failure(WHOLE, camunda(client));

      assertThat(failure.code()).isEqualTo(FailureCode.DOCUMENT_NOT_STORED);
      assertThat(failure).hasMessageContaining("can be read only once");
      assertThat(gateway.uploads()).hasSize(1);
    }
  }

  @Test
  void theStoreInMemoryKeepsAllOrNothing() {
    InMemoryDocumentStore store = StoreInMemory.create();
    DocumentFactorySink sink = new DocumentFactorySink(new DocumentFactoryImpl(store));

    assertThat(failure(CUT, sink).code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
    assertThat(store.getDocuments()).isEmpty();
    assertThat(stored(sink).document().asByteArray()).isEqualTo(FILE);
  }

  @Test
  void theStoreInFilesKeepsAllOrNothing(@TempDir Path folder) {
    FileDocumentStore store = new FileDocumentStore(folder, InstantSource.system());
    DocumentFactorySink sink = new DocumentFactorySink(new DocumentFactoryImpl(store));

    assertThat(failure(CUT, sink).code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
    assertThat(folder).isEmptyDirectory();
    assertThat(stored(sink).document().asByteArray()).isEqualTo(FILE);
  }
}
