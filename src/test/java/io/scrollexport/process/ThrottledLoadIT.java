package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.bench.runtime.ExportCourse;
import io.scrollexport.bench.runtime.ExportEngine;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.bench.runtime.RuntimeSettings;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many exports of one account by three runtimes, at a site that turns some of their requests away.
 * The engine's clock goes as it does in production, so that whoever is told to wait comes back when
 * he was told to.
 */
class ThrottledLoadIT {

  private static final int EXPORTS = 120;
  private static final double THROTTLED = 0.05;

  /** It takes a quarter of that, unless the machine has much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A job that the engine in memory gives out and loses on the way comes back after it. */
  private static final Duration LOST_JOB = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final AtomicInteger turnedAway = new AtomicInteger();
  private final Random random = new Random(11);

  @Test
  void allExportsEndInADocumentThoughTheSiteTurnsRequestsAway() throws Exception {
    Path documents = folder.resolve("documents");
    try (ConfluenceSimulator site =
            ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(400)).start();
        ExportEngine engine = new ExportEngine(0);
        RuntimeProcess first = runtime("first", site, engine, documents);
        RuntimeProcess second = runtime("second", site, engine, documents);
        RuntimeProcess third = runtime("third", site, engine, documents)) {
      for (Endpoint endpoint : List.of(Endpoint.CONVERSION, Endpoint.DOWNLOAD)) {
        site.fault(endpoint, Integer.MAX_VALUE, nowAndThen());
      }
      List<RuntimeProcess> runtimes = List.of(first, second, third);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> runtimes.stream().allMatch(RuntimeProcess::isUp));

      List<Long> exports =
          engine.start(
              Collections.nCopies(
                  EXPORTS,
                  ProcessTest.export(
                      ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE)));
      engine.log().await(log -> log.ended() == EXPORTS || log.incidents() > 0, PATIENCE);

      assertThat(exports.stream().flatMap(key -> engine.log().of(key).incidents().stream()))
          .isEmpty();
      assertThat(exports.stream().map(engine.log()::of).filter(ExportCourse::isCompleted))
          .hasSize(EXPORTS);
      assertThat(new FileDocumentStore(documents, InstantSource.system()).documentIds())
          .hasSize(EXPORTS);
      assertThat(site.jobs()).as("nothing is started twice").hasSize(EXPORTS);
      assertThat(turnedAway).as("the site has turned requests away").hasPositiveValue();
      assertThat(runtimes).allMatch(ThrottledLoadIT::hasExported);
    }
  }

  private static boolean hasExported(RuntimeProcess runtime) {
    return runtime.printed().contains("downloaded");
  }

  private static RuntimeProcess runtime(
      String name, ConfluenceSimulator site, ExportEngine engine, Path documents) {
    Map<String, String> secrets =
        Map.of(
            "CONFLUENCE_URL", site.baseUrl(),
            "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
            "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken());
    return RuntimeProcess.start(
        RuntimeProcess.librariesOfThisJvm(),
        Path.of(System.getProperty("shaded.jar")),
        RuntimeSettings.of(engine.gateway(), secrets, documents)
            .secretsNamedBy(ExportEngine.MODEL)
            .with("CONNECTOR_SCROLL_EXPORT_STEP_TIMEOUT", Long.toString(LOST_JOB.toMillis()))
            .properties(),
        Path.of("target", "runtimes", "throttled-" + name + ".log"));
  }

  /** Drawn anew for each request, since a regular one might always hit the same operation. */
  private Fault nowAndThen() {
    return (normal, clock) -> {
      if (isTurnedAway()) {
        turnedAway.incrementAndGet();
        return Throttling.forSeconds(1).apply(normal, clock);
      }
      return new Reply(normal.get(), Delivery.WHOLE);
    };
  }

  private synchronized boolean isTurnedAway() {
    return random.nextDouble() < THROTTLED;
  }
}
