package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.site.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** As many pages as process {@code scroll-export-batch} takes. */
@OnSharedCamunda
class BatchOf500IT {

  private static final int PAGES = 500;

  @Test
  void allDocumentsComeWithTheirNamesAndInTheirOrder() {
    IntStream.rangeClosed(1, PAGES)
        .forEach(i -> CONFLUENCE.page(Page.of("" + (6000 + i), "Section " + i, "<p>Text</p>")));
    int jobs = CONFLUENCE.jobs().size();
    int requests = CONFLUENCE.requests(Endpoint.CONVERSION).size();

    ProcessInstance batch =
        CAMUNDA.start(
            "scroll-export-batch",
            Map.of(
                "exportRequests",
                IntStream.rangeClosed(1, PAGES)
                    .mapToObj(
                        i ->
                            Map.of(
                                "pageId",
                                "" + (6000 + i),
                                "templateId",
                                ConfluenceSimulator.DEMO_TEMPLATE))
                    .toList()));
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              CAMUNDA.elapseBetweenJobs(Duration.ofSeconds(1));
              return batch.isEnded() || !batch.incidents().isEmpty();
            });

    assertThat(batch.incidents()).isEmpty();
    assertThat(outcomes(batch.variable("exportedDocuments").orElseThrow()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, PAGES).mapToObj(i -> i + " Section " + i).toList());
    assertThat(CONFLUENCE.jobs()).hasSize(jobs + PAGES);
    assertThat(CONFLUENCE.requests(Endpoint.CONVERSION).size() - requests).isLessThan(PAGES);
    assertThat(batch.variable("exports").orElseThrow().toString().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(250_000);
  }

  private static List<String> outcomes(JsonNode documents) {
    return StreamSupport.stream(documents.spliterator(), false)
        .map(e -> e.path("index").asText() + " " + e.path("fileName").asText().split("-v1-")[0])
        .toList();
  }
}
