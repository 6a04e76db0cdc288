package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.engine.LocalEngine;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * In which order process {@code scroll-export-batch} downloads, and what it keeps of that. The test
 * answers the jobs itself, so that it decides which download ends when, and how.
 */
@Isolated("the engine in memory loses answers on a busy machine, and with them the jobs")
class BatchDownloadsIT {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static ZeebeTestEngine engine;
  private static CamundaClient client;

  @BeforeAll
  static void start() {
    engine = LocalEngine.create();
    engine.start();
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build();
    client
        .newDeployResourceCommand()
        .addResourceFile("bpmn/scroll-export-batch.bpmn")
        .send()
        .join();
  }

  @AfterAll
  static void stop() {
    client.close();
    engine.stop();
  }

  /** One whose exports have all been complete at the first poll. */
  private static ProcessInstance exported(int pages) throws InterruptedException, TimeoutException {
    List<Map<String, Object>> requests = new ArrayList<>();
    IntStream.rangeClosed(1, pages).forEach(i -> requests.add(Map.of("pageId", "" + i)));
    long key =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("scroll-export-batch")
            .latestVersion()
            .variables(Map.of("exportRequests", requests, "exportTimeout", "PT1H"))
            .send()
            .join()
            .getProcessInstanceKey();
    complete(jobs().getFirst(), "batch", batch(pages, "started"));
    engine.waitForIdleState(Duration.ofSeconds(10));
    engine.increaseTime(POLL);
    complete(jobs().getFirst(), "batch", batch(pages, "complete"));
    return new ProcessInstance(engine.getRecordStreamSource(), key);
  }

  private static Map<String, Object> batch(int pages, String status) {
    boolean complete = status.equals("complete");
    List<Map<String, Object>> exports = new ArrayList<>();
    for (int index = 1; index <= pages; index++) {
      Map<String, Object> export = new HashMap<>();
      export.put("index", index);
      export.put("jobId", "job-" + index);
      export.put("status", status);
      export.put("finished", complete);
      if (complete) {
        export.put("succeeded", true);
      }
      exports.add(export);
    }
    return Map.of(
        "exports",
        exports,
        "ended",
        complete ? IntStream.rangeClosed(1, pages).boxed().toList() : List.of(),
        "open",
        complete ? 0 : pages,
        "waiting",
        0,
        "throttled",
        false,
        "finished",
        complete,
        "nextPollIn",
        POLL.toString());
  }

  /** All jobs that wait for a worker once the engine has done what it can by now, by their page. */
  private static List<ActivatedJob> jobs() throws InterruptedException, TimeoutException {
    engine.waitForIdleState(Duration.ofSeconds(10));
    return client
        .newActivateJobsCommand()
        .jobType("io.scrollexport:scroll-export-step:1")
        .maxJobsToActivate(100)
        .timeout(Duration.ofHours(3))
        .fetchVariables("page")
        .send()
        .join()
        .getJobs()
        .stream()
        .sorted(Comparator.comparingInt(BatchDownloadsIT::page))
        .toList();
  }

  /** The index of the page to download; 0 where the job is of all pages. */
  private static int page(ActivatedJob job) {
    return job.getVariablesAsMap().get("page") instanceof Map<?, ?> page
        ? (Integer) page.get("index")
        : 0;
  }

  private static void complete(ActivatedJob job, String variable, Object result) {
    client.newCompleteCommand(job).variables(Map.of(variable, result)).send().join();
  }

  private static void download(ActivatedJob job) {
    complete(job, "exportedDocument", Map.of("fileName", page(job) + ".docx"));
  }

  private static void fail(ActivatedJob job, String code) {
    client
        .newThrowErrorCommand(job)
        .errorCode(code)
        .variables(Map.of("error", Map.of("code", code, "message", code + ": Too long.")))
        .send()
        .join();
  }

  private static List<String> outcomes(ProcessInstance batch) {
    JsonNode documents = batch.variable("exportedDocuments").orElseThrow();
    return StreamSupport.stream(documents.spliterator(), false)
        .map(e -> e.path("index") + " " + e.path("fileName").asText(e.at("/error/code").asText()))
        .toList();
  }

  private static List<String> files(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(i -> i + " " + i + ".docx").toList();
  }

  @Test
  void takesThePageBehindTheEighthAsSoonAsOneIsDone() throws Exception {
    ProcessInstance batch = exported(30);

    List<ActivatedJob> underWay = new ArrayList<>(jobs());
    List<Integer> taken = new ArrayList<>();
    underWay.forEach(job -> taken.add(page(job)));
    assertThat(taken).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    ActivatedJob hangs = underWay.removeFirst();
    while (!underWay.isEmpty()) {
      download(underWay.removeFirst());
      List<ActivatedJob> next = jobs();
      next.forEach(job -> taken.add(page(job)));
      underWay.addAll(next);
    }
    assertThat(taken).containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(batch.isEnded()).isFalse();
    download(hangs);
    engine.waitForIdleState(Duration.ofSeconds(10));

    assertThat(outcomes(batch)).containsExactlyElementsOf(files(1, 30));
    assertThat(batch.mostAtATime("DownloadDocument")).isEqualTo(8);
    assertThat(batch.variables())
        .containsExactlyInAnyOrder(
            "exportRequests", "exportTimeout", "exports", "exportedDocuments");
  }

  @Test
  void triesADownloadThatTakesTooLongFiveTimesBehindThePagesThatWait() throws Exception {
    ProcessInstance batch = exported(20);

    List<Integer> taken = new ArrayList<>();
    for (List<ActivatedJob> next = jobs(); !next.isEmpty(); next = jobs()) {
      for (ActivatedJob job : next) {
        taken.add(page(job));
        if (page(job) == 2) {
          fail(job, "TIMEOUT");
        } else {
          download(job);
        }
      }
    }

    assertThat(taken.subList(0, 16))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    assertThat(taken.subList(16, taken.size()))
        .containsExactlyInAnyOrder(17, 18, 19, 20, 2, 2, 2, 2);
    assertThat(outcomes(batch).get(1)).isEqualTo("2 TIMEOUT");
    assertThat(outcomes(batch).subList(2, 20)).containsExactlyElementsOf(files(3, 20));
  }

  @Test
  void keepsTheDocumentsThatAreThereWhenTheTimeIsOver() throws Exception {
    ProcessInstance batch = exported(3);

    List<ActivatedJob> underWay = jobs();
    download(underWay.get(2));
    fail(underWay.get(0), "DOWNLOAD_EXPIRED");
    engine.waitForIdleState(Duration.ofSeconds(10));
    engine.increaseTime(Duration.ofHours(1));
    engine.waitForIdleState(Duration.ofSeconds(10));

    assertThat(batch.isCompleted()).isTrue();
    assertThat(outcomes(batch))
        .containsExactly("1 DOWNLOAD_EXPIRED", "2 EXPORT_TIMED_OUT", "3 3.docx");
  }
}
