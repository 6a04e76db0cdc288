package io.scrollexport.local.engine;

import static java.util.Collections.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LocalEngineTest {

  private static final int BLOCKS = 2_000_000;
  private static final int INSTANCES = 1_000;

  /** How long an answer may take on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** With libraries that do not fit together the engine dies of what it should refuse. */
  @Test
  @Timeout(300)
  void itRefusesADiagramThatItCannotReadAndLivesOn() {
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    try (CamundaClient client = client(engine)) {
      assertThatThrownBy(() -> deploy(client, "==templateId"))
          .isInstanceOf(ClientStatusException.class)
          .hasMessageContaining("failed to parse expression");

      assertThat(deploy(client, "=templateId").getProcesses()).hasSize(1);
    } finally {
      engine.stop();
    }
  }

  /** It takes what is deployed from anybody, and a process can ask for secrets. */
  @Test
  @Timeout(300)
  void noOtherMachineReachesIt() throws Exception {
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    try {
      assertThat(isOpen(InetAddress.getLoopbackAddress(), port(engine))).isTrue();
      // Where systems have it, an address of this machine as any other.
      assertThat(isOpen(InetAddress.getByName("127.0.0.2"), port(engine))).isFalse();
      for (NetworkInterface card : list(NetworkInterface.getNetworkInterfaces())) {
        for (InetAddress address : list(card.getInetAddresses())) {
          assertThat(address.isLoopbackAddress() || !isOpen(address, port(engine)))
              .as("%s of %s", address, card)
              .isTrue();
        }
      }
    } finally {
      engine.stop();
    }
  }

  private static boolean isOpen(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 10_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** They would send each other's answers, or none, within a few hundred. */
  @Test
  @Timeout(300)
  void enginesBesideEachOtherAnswerForThemselves() throws Exception {
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> startMany("one"));
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> startMany("another"));

    CompletableFuture.allOf(one, other).get();
  }

  private static void startMany(String process) {
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    try (CamundaClient client = client(engine)) {
      deploy(client, Bpmn.createExecutableProcess(process).startEvent().endEvent().done());
      List<CamundaFuture<ProcessInstanceEvent>> started = new ArrayList<>();
      for (int i = 0; i < INSTANCES; i++) {
        started.add(start(client, process));
      }
      assertThat(started.stream().filter(answer -> !isOf(process, answer.join()))).isEmpty();
    } finally {
      engine.stop();
    }
  }

  private static boolean isOf(String process, ProcessInstanceEvent answer) {
    return answer.getBpmnProcessId().equals(process);
  }

  private static CamundaFuture<ProcessInstanceEvent> start(CamundaClient client, String process) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variable("given", process.repeat(100))
        .requestTimeout(PATIENCE)
        .send();
  }

  private static CamundaClient client(ZeebeTestEngine engine) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
        .preferRestOverGrpc(false)
        .build();
  }

  private static DeploymentEvent deploy(CamundaClient client, String source) {
    return deploy(
        client,
        Bpmn.createExecutableProcess("asked")
            .startEvent()
            .serviceTask("task", task -> task.zeebeJobType("work").zeebeInput(source, "given"))
            .endEvent()
            .done());
  }

  private static DeploymentEvent deploy(CamundaClient client, BpmnModelInstance diagram) {
    return client
        .newDeployResourceCommand()
        .addProcessModel(diagram, "process.bpmn")
        .requestTimeout(PATIENCE)
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
  @Timeout(300)
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
