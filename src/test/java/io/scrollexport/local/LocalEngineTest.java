package io.scrollexport.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LocalEngineTest {

  private static final int BLOCKS = 2_000_000;

  /** With libraries that do not fit together the engine dies of what it should refuse. */
  @Test
  @Timeout(60)
  void itRefusesADiagramThatItCannotReadAndLivesOn() {
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    try (CamundaClient client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build()) {
      assertThatThrownBy(() -> deploy(client, "==templateId"))
          .isInstanceOf(ClientStatusException.class)
          .hasMessageContaining("failed to parse expression");

      assertThat(deploy(client, "=templateId").getProcesses()).hasSize(1);
    } finally {
      engine.stop();
    }
  }

  private static DeploymentEvent deploy(CamundaClient client, String source) {
    BpmnModelInstance diagram =
        Bpmn.createExecutableProcess("asked")
            .startEvent()
            .serviceTask("task", task -> task.zeebeJobType("work").zeebeInput(source, "given"))
            .endEvent()
            .done();
    return client
        .newDeployResourceCommand()
        .addResourceStringUtf8(Bpmn.convertToString(diagram), "asked.bpmn")
        .requestTimeout(Duration.ofSeconds(20))
        .send()
        .join();
  }

  /** One of those might be given to a client or a server before the engine starts. */
  @Test
  void itsPortIsNoneThatSystemsHandOutByThemselves() {
    int first = port(LocalEngine.create());
    int second = port(LocalEngine.create());

    assertThat(first).isNotEqualTo(second).isBetween(20_000, 29_999);
    assertThat(second).isBetween(20_000, 29_999);
  }

  private static int port(ZeebeTestEngine engine) {
    return URI.create("http://" + engine.getGatewayAddress()).getPort();
  }

  /**
   * Without the lock it fails at once where the JIT compiler reorders, as that of a server does.
   */
  @Test
  @Timeout(60)
  void itsLogCanBeReadByAnotherThreadWhileItIsWritten() throws Exception {
    LogStorage storage = LocalEngine.storage(LocalEngine.create());

    CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> read(storage));
    ByteBuffer block = ByteBuffer.allocate(8);
    for (int position = 1; position <= BLOCKS && !read.isDone(); position++) {
      storage.append(position, position, block, new AppendListener() {});
    }

    assertThat(read.get()).isEqualTo(BLOCKS);
  }

  private static int read(LogStorage storage) {
    LogStorageReader reader = storage.newReader();
    int blocks = 0;
    while (blocks < BLOCKS) {
      if (reader.hasNext()) {
        reader.next();
        blocks++;
      } else {
        Thread.onSpinWait();
      }
    }
    return blocks;
  }
}
