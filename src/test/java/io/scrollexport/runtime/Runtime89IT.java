package io.scrollexport.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.bench.runtime.RuntimeSettings;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.local.LocalEngine;
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
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    Path documents = folder.resolve("documents");
    try (ConfluenceSimulator confluence =
            ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(400)).start();
        RuntimeProcess runtime =
            RuntimeProcess.start(
                Files.readString(Path.of("target/runtimes/runtime-8.9.classpath")).strip(),
                Path.of(System.getProperty("shaded.jar")),
                settings(engine, confluence, documents).properties(),
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

  private static RuntimeSettings settings(
      ZeebeTestEngine engine, ConfluenceSimulator confluence, Path documents) {
    return RuntimeSettings.of(
        engine.getGatewayAddress(),
        Map.of(
            "CONFLUENCE_URL", confluence.baseUrl(),
            "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
            "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken()),
        documents);
  }
}
