package io.scrollexport.runtime;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.bench.runtime.RuntimeSettings;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.engine.LocalEngine;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.site.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 pages at once by process {@code scroll-export-batch}, while the connector runtime is killed
 * again and again. The engine gives a job that a dead runtime had out once more, so that the pages
 * which its call had started already are started a second time: these are counted, and no others
 * may be.
 */
@Tag("long")
class BatchKillsIT {

  private static final Path MODEL = Path.of("bpmn", "scroll-export-batch.bpmn");
  private static final int PAGES = 500;

  /** The most pages that one call starts. */
  private static final int AT_STAKE = 50;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LONGER_THAN_A_JOB = Duration.ofMinutes(6);

  @TempDir Path folder;

  private final ZeebeTestEngine engine = LocalEngine.create();
  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(300)).start();
  private final List<Integer> startedInVain = new ArrayList<>();
  private int runtimes;

  @AfterEach
  void stop() {
    confluence.close();
    engine.stop();
  }

  @Test
  void killsLoseNoPageAndStartNoneTwiceButThoseOfTheCallThatDied() throws Exception {
    engine.start();
    confluence.fault(Endpoint.CONVERSION, 1_000_000, Faults.slowHeaders(Duration.ofMillis(40)));
    confluence.fault(Endpoint.DOWNLOAD, 1_000_000, Faults.slowHeaders(Duration.ofMillis(40)));
    ProcessInstance batch = new ProcessInstance(engine.getRecordStreamSource(), started());

    kill(() -> confluence.jobs().size() >= 15);
    kill(() -> confluence.jobs().size() >= startedInVain() + AT_STAKE + 15);
    kill(() -> downloads() >= 30);
    kill(() -> downloads() >= 60 && isPolled());
    kill(() -> confluence.jobs().size() >= startedInVain() + 4 * AT_STAKE + 15);
    try (RuntimeProcess last = runtime()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> batch.isEnded() || !batch.incidents().isEmpty() || !last.process().isAlive());
    }

    assertThat(batch.incidents()).isEmpty();
    assertThat(names(batch))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, PAGES).mapToObj(i -> i + " Section " + i).toList());
    Map<String, Long> starts =
        confluence.jobs().stream().collect(groupingBy(job -> job.page().id(), counting()));
    long twice = starts.values().stream().mapToLong(times -> times - 1).sum();
    System.out.printf(
        "%d pages, %d kills: %d exports started twice, each by a call that died (%s); %d documents"
            + " stored%n",
        PAGES, startedInVain.size(), twice, startedInVain, stored());
    assertThat(starts).hasSize(PAGES);
    assertThat(twice).isEqualTo(startedInVain());
    assertThat(startedInVain)
        .hasSize(5)
        .allMatch(each -> each <= AT_STAKE)
        .element(0)
        .isNotEqualTo(0);
  }

  /** Starts a runtime, kills it at that moment, and notes what it has started without a word. */
  private void kill(BooleanSupplier moment) throws Exception {
    try (RuntimeProcess runtime = runtime()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> moment.getAsBoolean() || !runtime.process().isAlive());
      assertThat(runtime.process().isAlive()).as(runtime.log().toString()).isTrue();
      runtime.kill();
    }
    AtomicLong requests = new AtomicLong(-1);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> requests.getAndSet(confluence.requestCount()) == confluence.requestCount());
    startedInVain.add(confluence.jobs().size() - startedInVain() - known());
    engine.increaseTime(LONGER_THAN_A_JOB);
  }

  private RuntimeProcess runtime() {
    Map<String, String> secrets =
        Map.of(
            "CONFLUENCE_URL", confluence.baseUrl(),
            "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
            "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken());
    return RuntimeProcess.start(
        RuntimeProcess.librariesOfThisJvm(),
        Path.of(System.getProperty("shaded.jar")),
        RuntimeSettings.of(engine.getGatewayAddress(), secrets, folder.resolve("documents"))
            .secretsNamedBy(MODEL)
            .properties(),
        Path.of("target", "runtimes", "killed-" + ++runtimes + ".log"));
  }

  private long started() {
    List<Map<String, String>> requests = new ArrayList<>();
    for (int i = 1; i <= PAGES; i++) {
      confluence.page(Page.of("" + (20_000 + i), "Section " + i, "<p>" + i + "</p>"));
      requests.add(
          Map.of("pageId", "" + (20_000 + i), "templateId", ConfluenceSimulator.DEMO_TEMPLATE));
    }
    try (CamundaClient client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build()) {
      client
          .newDeployResourceCommand()
          .addResourceFile(MODEL.toString())
          .requestTimeout(PATIENCE)
          .send()
          .join();
      return client
          .newCreateInstanceCommand()
          .bpmnProcessId("scroll-export-batch")
          .latestVersion()
          .variables(Map.of("exportRequests", requests))
          .requestTimeout(PATIENCE)
          .send()
          .join()
          .getProcessInstanceKey();
    }
  }

  private int startedInVain() {
    return startedInVain.stream().mapToInt(Integer::intValue).sum();
  }

  private long downloads() {
    return confluence.requests(Endpoint.DOWNLOAD).size();
  }

  /** Whether the last question to Confluence is how jobs stand, and not answered yet. */
  private boolean isPolled() {
    return confluence.requests(Endpoint.CONVERSION).getLast().body().contains("export-job-id");
  }

  /** How many exports the process knows to be started. */
  private int known() throws Exception {
    String last = "null";
    for (Record<?> each : engine.getRecordStreamSource().getRecords()) {
      if (each.getValue() instanceof VariableRecordValue variable
          && variable.getName().equals("batch")) {
        last = variable.getValue();
      }
    }
    JsonNode exports = new ObjectMapper().readTree(last).path("exports");
    return (int)
        StreamSupport.stream(exports.spliterator(), false).filter(e -> e.has("jobId")).count();
  }

  private static List<String> names(ProcessInstance batch) {
    JsonNode documents = batch.variable("exportedDocuments").orElseThrow();
    return StreamSupport.stream(documents.spliterator(), false)
        .map(e -> e.path("index").asText() + " " + e.path("fileName").asText().split("-v1-")[0])
        .toList();
  }

  private int stored() {
    return new FileDocumentStore(folder.resolve("documents"), InstantSource.system())
        .documentIds()
        .size();
  }
}
