package io.scrollexport.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.observation.Observation;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.MovableClock;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Many exports at a simulated site, through the operations of the step connector. */
final class Batches implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How many a site is asked for that is not known. */
  private static final int TO_BEGIN_WITH = 2;

  final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  final ConfluenceSimulator confluence = ConfluenceSimulator.builder().clock(clock).start();
  final ConnectorCall connector;
  private final ObjectNode inputs = JSON.createObjectNode();

  Batches() {
    this(Observation.NONE);
  }

  Batches(Observation observation) {
    SharedParts parts =
        SharedParts.over(
            Surroundings.by(OperatorSettings.from(Environment.ofThisRuntime())),
            DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
            clock,
            clock::nanos,
            observation,
            OperationTime::of);
    connector = new ConnectorCall(new ScrollExportStepConnector(parts::steps, parts::batches));
    inputs
        .putObject("authentication")
        .put("type", "bearer")
        .put("token", ConfluenceSimulator.DEMO_USER.accessToken());
    inputs.putObject("integration").put("type", "macro").put("baseUrl", confluence.baseUrl());
  }

  /** Sets an input of every call from now on. */
  Batches with(String name, int value) {
    inputs.put(name, value);
    return this;
  }

  /** Sets an input of the integration. */
  Batches integration(String name, String value) {
    ((ObjectNode) inputs.get("integration")).put(name, value);
    return this;
  }

  /** Signs in otherwise. */
  ObjectNode authentication() {
    return inputs.putObject("authentication");
  }

  /** Makes so many pages whose exports take so long, and asks for each. */
  ArrayNode pages(int count, Duration duration) {
    ArrayNode requests = JSON.createArrayNode();
    for (int page = 1; page <= count; page++) {
      String id = Integer.toString(5000 + page);
      confluence.page(Page.of(id, "Page " + page, "<p>Text</p>").exportTakes(duration));
      request(requests, id);
    }
    return requests;
  }

  /** As many at a site that is known: two are started first, so that ten go together. */
  ArrayNode pagesAtAKnownSite(int count, Duration duration) {
    start(pages(TO_BEGIN_WITH, duration));
    return pages(count, duration);
  }

  /** The pages whose exports were started since the site is known. */
  List<String> startedPages() {
    return confluence.jobs().stream()
        .skip(TO_BEGIN_WITH)
        .map(job -> job.request().pageId())
        .toList();
  }

  static ObjectNode request(ArrayNode requests, String pageId) {
    return requests
        .addObject()
        .put("pageId", pageId)
        .put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
  }

  JsonNode start(ArrayNode requests) {
    return run("startExports", inputs.deepCopy().set("exportRequests", requests));
  }

  JsonNode start(ArrayNode requests, JsonNode previous) {
    ObjectNode all = inputs.deepCopy().set("exportRequests", requests);
    return run("startExports", all.set("previous", previous));
  }

  JsonNode poll(JsonNode previous) {
    return run("getExportStatuses", inputs.deepCopy().set("previous", previous));
  }

  JsonNode download(String jobId) {
    return run("downloadExport", inputs.deepCopy().put("exportJobId", jobId));
  }

  JsonNode run(String operation, JsonNode given) {
    return connector.run(operation, JSON.createObjectNode().set("scrollExport", given));
  }

  /** Starts all, however many calls that takes. */
  JsonNode startAll(ArrayNode requests) {
    JsonNode result = start(requests);
    while (result.path("waiting").asInt() > 0) {
      result = start(requests, result);
    }
    return result;
  }

  /** Waits as long as the result says, and polls. */
  JsonNode pollWhenWorthIt(JsonNode previous) {
    clock.advance(Duration.parse(previous.path("nextPollIn").asText()));
    return poll(previous);
  }

  JsonNode pollToTheEnd(JsonNode started) {
    JsonNode result = started;
    while (!result.path("finished").asBoolean()) {
      result = pollWhenWorthIt(result);
    }
    return result;
  }

  int requestsForRendering() {
    return confluence.requests(Endpoint.CONVERSION).size();
  }

  /** A field of each entry, as text; empty where it is absent. */
  static List<String> each(JsonNode result, String... path) {
    return entries(result)
        .map(
            entry ->
                Arrays.stream(path).reduce(entry, JsonNode::path, (one, other) -> other).asText())
        .toList();
  }

  static Stream<JsonNode> entries(JsonNode result) {
    return StreamSupport.stream(result.path("exports").spliterator(), false);
  }

  @Override
  public void close() {
    confluence.close();
  }
}
