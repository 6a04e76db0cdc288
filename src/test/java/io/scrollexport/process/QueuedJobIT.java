package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.engine.LocalEngine;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class QueuedJobIT {

  @Test
  void startsAnExportThoughItsJobWaitedAMinuteToBeTaken() {
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    ProcessInstance export = new ProcessInstance(engine.getRecordStreamSource(), started(engine));
    engine.increaseTime(Duration.ofSeconds(60));

    try (LocalCamunda camunda =
        LocalCamunda.joining(
            engine, InMemoryDocumentStore.INSTANCE, ProcessTest.SECRETS, Map.of())) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> export.variable("export").isPresent() || !export.incidents().isEmpty());

      assertThat(camunda.client()).isNotNull();
      assertThat(export.incidents()).isEmpty();
      assertThat(export.variable("export").orElseThrow().path("status").asText())
          .isEqualTo("started");
    }
  }

  private static long started(ZeebeTestEngine engine) {
    try (CamundaClient client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build()) {
      client.newDeployResourceCommand().addResourceFile("bpmn/scroll-export.bpmn").send().join();
      return client
          .newCreateInstanceCommand()
          .bpmnProcessId("scroll-export")
          .latestVersion()
          .variables(
              ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE))
          .send()
          .join()
          .getProcessInstanceKey();
    }
  }
}
