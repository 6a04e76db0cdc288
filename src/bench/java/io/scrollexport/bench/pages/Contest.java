package io.scrollexport.bench.pages;

import io.camunda.client.api.response.ProcessInstanceResult;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.bench.camunda.RecordLog;
import io.scrollexport.bench.camunda.StateOnDisk;
import io.scrollexport.bench.camunda.UnkeptDocuments;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.exporter.ExportFormat;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One way on an engine, a connector runtime and a site of its own, by the clock on the wall: no
 * clock is moved.
 */
final class Contest implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int ALL_REQUESTS = 1_000_000;
  private static final Map<String, String> SECRETS =
      Map.of("CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.accessToken());

  /** More threads than Camunda's image has, so that nothing waits for one. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "camunda.client.execution-threads", "32",
          "camunda.client.worker.defaults.max-jobs-active", "64",
          "camunda.client.worker.defaults.stream-enabled", "true",
          "camunda.client.worker.defaults.request-timeout", "PT2M");

  private final Way way;
  private final ConfluenceSimulator site = ConfluenceSimulator.builder().start();
  private final StateOnDisk state = new StateOnDisk();
  private final ZeebeTestEngine engine = state.engine();
  private final RecordLog log = new RecordLog(engine);
  private final LocalCamunda camunda;
  private final List<Future<ProcessInstanceResult>> ends = new ArrayList<>();

  /** All that it takes, started. */
  Contest(Way way) {
    this.way = way;
    engine.start();
    camunda = LocalCamunda.joining(engine, new UnkeptDocuments(), SECRETS, SETTINGS);
    camunda
        .client()
        .newDeployResourceCommand()
        .addProcessModel(way.model(), way.process + ".bpmn")
        .send()
        .join();
  }

  /**
   * Starts all exports at once.
   *
   * @param latency of each answer of Confluence
   */
  void start(Sizes sizes, Duration latency) {
    List<Map<String, Object>> requests = new ArrayList<>();
    for (Duration size : sizes.exports()) {
      String id = Integer.toString(1000 + requests.size());
      site.page(Page.of(id, "Page " + id, "<p>Text</p>").exportTakes(size));
      requests.add(Map.of("pageId", id, "templateId", ConfluenceSimulator.DEMO_TEMPLATE));
    }
    site.fault(Endpoint.CONVERSION, ALL_REQUESTS, Faults.slowHeaders(latency));
    log.skip();
    way.starts(requests).forEach(this::start);
  }

  private void start(Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(
        "authentication",
        Map.of("type", "bearer", "token", ConfluenceSimulator.DEMO_USER.accessToken()));
    all.put(
        "integration",
        Map.of(
            "type", "macro", "baseUrl", site.baseUrl(), "macroName", ExportFormat.PDF.macroName()));
    ends.add(
        camunda
            .client()
            .newCreateInstanceCommand()
            .bpmnProcessId(way.process)
            .latestVersion()
            .variables(all)
            .withResult()
            .fetchVariables("exportedDocument", "exportedDocuments")
            .requestTimeout(PATIENCE)
            .send());
  }

  /** Waits until all documents are there. */
  Cost cost() {
    for (Future<ProcessInstanceResult> end : ends) {
      checkNoError(end);
    }
    camunda.settle();
    Map<String, Instant> seen = Seen.complete(engine.getRecordStreamSource());
    List<ExportJob> jobs = site.jobs();
    List<Double> delays = jobs.stream().map(job -> delay(job, seen)).toList();
    double share = 0;
    for (int i = 0; i < delays.size(); i++) {
      share += delays.get(i) / seconds(jobs.get(i).duration());
    }
    return new Cost(
        way,
        (double) site.requests(Endpoint.CONVERSION).size() / jobs.size(),
        (double) log.read().total() / jobs.size(),
        share / jobs.size(),
        delays.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }

  private static double delay(ExportJob job, Map<String, Instant> seen) {
    return seconds(Duration.between(job.endsAt(), seen.get(job.id())));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private void checkNoError(Future<ProcessInstanceResult> end) {
    try {
      String result = end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).getVariables();
      if (result.contains("\"error\"")) {
        throw new IllegalStateException(way + " has not exported all pages: " + result);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(way + " has not ended", e);
    }
  }

  @Override
  public void close() {
    camunda.close();
    state.close();
    site.close();
  }
}
