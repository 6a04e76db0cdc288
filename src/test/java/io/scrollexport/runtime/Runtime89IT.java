package io.scrollexport.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shaded jar in the connector runtime of 8.9, which brings Spring Boot 4 and its own SDK. */
class Runtime89IT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  @Test
  void startsPollsAndDownloads() throws Exception {
    ZeebeTestEngine engine = EngineFactory.create();
    engine.start();
    Path documents = folder.resolve("documents");
    try (ConfluenceSimulator confluence =
            ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(400)).start();
        RuntimeProcess runtime =
            RuntimeProcess.start(
                Files.readString(Path.of("target/runtimes/runtime-8.9.classpath")).strip(),
                Path.of(System.getProperty("shaded.jar")),
                properties(engine, confluence, documents),
                Path.of("target/runtimes/runtime-8.9.log"));
        CamundaClient client =
            CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
                .preferRestOverGrpc(false)
                .build()) {
      client
          .newDeployResourceCommand()
          .addResourceFile("bpmn/scroll-export.bpmn")
          .requestTimeout(PATIENCE)
          .send()
          .join();

      long key =
          client
              .newCreateInstanceCommand()
              .bpmnProcessId("scroll-export")
              .latestVersion()
              .variables(export())
              .requestTimeout(PATIENCE)
              .send()
              .join()
              .getProcessInstanceKey();
      ProcessInstance export = new ProcessInstance(engine.getRecordStreamSource(), key);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> export.isEnded() || !export.incidents().isEmpty());

      assertThat(export.incidents()).isEmpty();
      assertThat(runtime.printed()).containsPattern("Spring Boot :: +[(]v4[.]");
      assertThat(export.variable("exportedDocument").orElseThrow().path("fileName").asText())
          .startsWith("Demo")
          .endsWith(".docx");
      assertThat(new FileDocumentStore(documents, InstantSource.system()).documentIds()).hasSize(1);
    } finally {
      engine.stop();
    }
  }

  /** A page and a template: site and sign-in are the secrets that the tasks name. */
  private static Map<String, Object> export() {
    return Map.of(
        "exportRequest",
        Map.of("pageId", "1376263", "templateId", "d6d04ab9-53c0-42d9-9ae2-f4903275f654"));
  }

  private static Map<String, String> properties(
      ZeebeTestEngine engine, ConfluenceSimulator confluence, Path documents) {
    return Map.ofEntries(
        Map.entry("camunda.client.mode", "self-managed"),
        Map.entry("camunda.client.grpc-address", "http://" + engine.getGatewayAddress()),
        Map.entry("camunda.client.prefer-rest-over-grpc", "false"),
        Map.entry("camunda.connector.polling.enabled", "false"),
        Map.entry("camunda.connector.webhook.enabled", "false"),
        Map.entry("camunda.connector.secretprovider.environment.prefix", "SECRET_"),
        Map.entry("SECRET_CONFLUENCE_URL", confluence.baseUrl().toString()),
        Map.entry("SECRET_CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email()),
        Map.entry("SECRET_CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken()),
        Map.entry("spring.main.web-application-type", "none"),
        Map.entry(ConnectorRuntime.DOCUMENTS, documents.toString()));
  }
}
