package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.UserTask;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Where the processes for an organisation are tested: Camunda with what a deployment brings, the
 * simulator of Confluence behind the connector secrets, and workers that note what they were given.
 */
final class Office implements AutoCloseable {

  static final InMemoryDocumentStore DOCUMENTS = InMemoryDocumentStore.INSTANCE;

  final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(400)).start();
  final LocalCamunda camunda =
      LocalCamunda.start(
          DOCUMENTS,
          Map.of(
              "CONFLUENCE_URL", confluence.baseUrl(),
              "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
              "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken(),
              "SCROLL_TEMPLATE_ID", ConfluenceSimulator.DEMO_TEMPLATE));
  private final List<ActivatedJob> done = new CopyOnWriteArrayList<>();

  /** Deploys one process with the processes that it may call and all forms, in one command. */
  Office(String process) {
    camunda.deploy(
        Path.of("bpmn", process),
        Stream.of(
                "scroll-export.bpmn",
                "scroll-export-batch.bpmn",
                "forms/attachment-problem.form",
                "forms/document-decision.form",
                "forms/document-request.form",
                "forms/document-review.form",
                "forms/document-revision.form",
                "forms/export-problem.form",
                "forms/nightly-summary.form")
            .map(file -> Path.of("bpmn", file))
            .toArray(Path[]::new));
    worker("send-reminder");
    worker("archive-document");
  }

  /** Starts the approval of a page with what the form document-request gives; PDF if wanted. */
  ProcessInstance request(String pageId, String templateId, String... pdfTemplateId) {
    Map<String, Object> request = new HashMap<>();
    request.put("title", "Handbook");
    request.put("pageId", pageId);
    request.put("templateId", templateId);
    for (String pdf : pdfTemplateId) {
      request.put("pdfTemplateId", pdf);
    }
    return camunda.start("document-approval", request);
  }

  /** Starts the approval of the demo page, without a PDF. */
  ProcessInstance request() {
    return request(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);
  }

  private void worker(String type) {
    camunda
        .client()
        .newWorker()
        .jobType(type)
        .handler(
            (client, job) -> {
              done.add(job);
              client.newCompleteCommand(job).send().join();
            })
        .open();
  }

  /** What a worker was given by an instance, the first job first. */
  List<Map<String, Object>> jobs(ProcessInstance instance, String type) {
    return done.stream()
        .filter(job -> job.getType().equals(type) && job.getProcessInstanceKey() == instance.key())
        .map(ActivatedJob::getVariablesAsMap)
        .toList();
  }

  /** The task of that name, as soon as it waits; meanwhile the clock goes on for the polls. */
  UserTask task(ProcessInstance instance, String elementId) {
    advanceUntil(
        instance, i -> i.waiting().stream().anyMatch(t -> t.elementId().equals(elementId)));
    return instance.waiting().stream()
        .filter(task -> task.elementId().equals(elementId))
        .findFirst()
        .orElseThrow();
  }

  /** Completes that task, as soon as it waits, with what its form would give. */
  void complete(ProcessInstance instance, String elementId, Map<String, Object> variables) {
    UserTask task = task(instance, elementId);
    camunda.complete(task, variables);
    await(instance, i -> i.waiting().stream().noneMatch(t -> t.key() == task.key()));
  }

  /** Moves the engine's clock, a second at a time, until the instance is as wanted. */
  void advanceUntil(ProcessInstance instance, Predicate<ProcessInstance> wanted) {
    await(
        instance,
        i -> {
          boolean reached = wanted.test(i);
          if (!reached) {
            assertThat(i.incidents()).isEmpty();
            camunda.elapseBetweenJobs(Duration.ofSeconds(1));
          }
          return reached;
        });
  }

  /** Waits with the clock as it is. */
  void await(ProcessInstance instance, Predicate<ProcessInstance> wanted) {
    Awaitility.await("process instance " + instance.key())
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> wanted.test(instance));
  }

  @Override
  public void close() {
    camunda.close();
    confluence.close();
  }
}
