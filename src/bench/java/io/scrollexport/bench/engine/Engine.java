package io.scrollexport.bench.engine;

import com.sun.management.OperatingSystemMXBean;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.bench.camunda.RecordLog;
import io.scrollexport.bench.camunda.StateOnDisk;
import io.scrollexport.bench.camunda.UnkeptDocuments;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.exporter.ExportFormat;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One engine and one connector runtime, set up as Camunda's image of the runtime is. Each batch of
 * exports has a simulated site of its own, so that its log tells of this batch only.
 */
final class Engine implements AutoCloseable {

  /** What process {@code scroll-export} may not go below; the process by hand waits as long. */
  static final Duration WAIT = Duration.ofMillis(100);

  /** For a thousand exports at once, on a slow machine. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String PAGE = "1";
  private static final Map<String, String> SECRETS =
      Map.of("CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.accessToken());
  private static final Map<String, String> SETTINGS =
      Map.of(
          "camunda.client.execution-threads", "10",
          "camunda.client.worker.defaults.max-jobs-active", "32",
          "camunda.client.worker.defaults.stream-enabled", "true",
          // A worker that gives up on a busy engine would lose the jobs of the late answer.
          "camunda.client.worker.defaults.request-timeout", "PT2M");
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final StateOnDisk state = new StateOnDisk();
  private final RecordLog log;
  private final LocalCamunda camunda;
  private final Duration patience;

  /**
   * Starts both.
   *
   * @param patience how long a batch may take
   */
  Engine(Duration patience) {
    this.patience = patience;
    ZeebeTestEngine engine = state.engine();
    log = new RecordLog(engine);
    engine.start();
    camunda = LocalCamunda.joining(engine, new UnkeptDocuments(), SECRETS, SETTINGS);
    for (ExportProcess process : ExportProcess.values()) {
      camunda
          .client()
          .newDeployResourceCommand()
          .addProcessModel(process.model(), process.id + ".bpmn")
          .send()
          .join();
    }
  }

  /**
   * Starts that many exports at once and waits until each has its document.
   *
   * @param exportDuration how long the exporter takes for each
   */
  Batch run(ExportProcess process, int exports, Duration exportDuration) {
    try (ConfluenceSimulator site =
        ConfluenceSimulator.builder().exportDuration(exportDuration).start()) {
      site.page(PAGE, "Benchmark", "<p>Text</p>");
      log.skip();
      long processorBefore = MACHINE.getProcessCpuTime();
      long start = System.nanoTime();
      List<Future<ProcessInstanceResult>> ends = new ArrayList<>();
      for (int i = 0; i < exports; i++) {
        ends.add(start(process, site));
      }
      for (Future<ProcessInstanceResult> end : ends) {
        end.get(patience.toSeconds(), TimeUnit.SECONDS);
      }
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      Duration processor = Duration.ofNanos(MACHINE.getProcessCpuTime() - processorBefore);
      // So that commands which the engine wrote twice have met their rejection.
      camunda.settle();
      return new Batch(exports, wall, processor, site.requestCount(), log.read());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("an export by " + process + " has not ended", e);
    }
  }

  private Future<ProcessInstanceResult> start(ExportProcess process, ConfluenceSimulator site) {
    return camunda
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(process.id)
        .latestVersion()
        .variables(variables(site))
        .withResult()
        .fetchVariables("exportedDocument")
        .requestTimeout(patience)
        .send();
  }

  /** The simulated exporter makes PDF files, which cost it least. */
  private static Map<String, Object> variables(ConfluenceSimulator site) {
    return Map.of(
        "authentication",
        Map.of("type", "bearer", "token", ConfluenceSimulator.DEMO_USER.accessToken()),
        "integration",
        Map.of(
            "type", "macro", "baseUrl", site.baseUrl(), "macroName", ExportFormat.PDF.macroName()),
        "exportRequest",
        Map.of("pageId", PAGE, "templateId", ConfluenceSimulator.DEMO_TEMPLATE),
        "minPollInterval",
        WAIT.toString());
  }

  @Override
  public void close() {
    camunda.close();
    state.close();
  }
}
