package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.document.jackson.JacksonModuleDocumentSerializer;
import io.camunda.connector.runtime.core.document.DocumentFactoryImpl;
import io.scrollexport.demo.FileDocumentStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashedDocumentTest {

  private static final byte[] CONTENT = "hello".getBytes(StandardCharsets.UTF_8);

  private Document stored;
  private HashedDocument document;

  @BeforeEach
  void storeDocument(@TempDir Path folder) {
    stored =
        new DocumentFactoryImpl(new FileDocumentStore(folder, InstantSource.system()))
            .create(
                DocumentCreationRequest.from(CONTENT)
                    .fileName("Demo.txt")
                    .contentType("text/plain")
                    .customProperties(Map.of("exportJobId", "0f517c20"))
                    .build());
    document = new HashedDocument(stored, 5, "2cf24dba");
  }

  private static JsonNode variable(Document document) {
    return new ObjectMapper()
        .registerModule(new JavaTimeModule())
        .registerModule(new JacksonModuleDocumentSerializer())
        .valueToTree(document);
  }

  @Test
  void tellsSizeAndHashInTheProcessVariable() {
    JsonNode metadata = variable(document).path("metadata");

    assertThat(metadata.path("size").asLong()).isEqualTo(5);
    assertThat(metadata.path("fileName").asText()).isEqualTo("Demo.txt");
    assertThat(metadata.path("contentType").asText()).isEqualTo("text/plain");
    assertThat(metadata.path("customProperties").path("sha256").asText()).isEqualTo("2cf24dba");
    assertThat(metadata.path("customProperties").path("exportJobId").asText())
        .isEqualTo("0f517c20");
  }

  @Test
  void refersToTheSameDocument() {
    JsonNode ours = variable(document);
    JsonNode theirs = variable(stored);

    for (String name :
        new String[] {"camunda.document.type", "storeId", "documentId", "contentHash"}) {
      assertThat(ours.path(name).asText()).isEqualTo(theirs.path(name).asText()).isNotEmpty();
    }
  }

  @Test
  void givesTheContentOfTheStoredDocument() {
    assertThat(document.asByteArray()).isEqualTo(CONTENT);
    assertThat(document.asInputStream()).hasBinaryContent(CONTENT);
    assertThat(document.asBase64()).isEqualTo(stored.asBase64());
  }
}
