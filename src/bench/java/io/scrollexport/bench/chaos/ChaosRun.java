package io.scrollexport.bench.chaos;

import io.scrollexport.bench.runtime.ExportEngine;
import io.scrollexport.bench.runtime.RuntimeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * One run: exports at once, runtimes that are killed, a rough site, and a look at what is left.
 *
 * @param jar the shaded jar of the connectors
 * @param folder for documents, logs and temporary files; emptied first
 */
public record ChaosRun(ChaosPlan plan, Path jar, Path folder) {

  /** How long a job may go on that was given out again in the meantime. */
  private static final Duration LEFTOVERS = Duration.ofSeconds(30);

  /** Runs it to its end, or to the end of its patience. */
  public Outcome run() throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(folder);
    try (RoughSite site = new RoughSite(plan);
        ExportEngine engine = new ExportEngine(0)) {
      Fleet fleet = new Fleet(plan.runtimes(), jar, settings(site, engine), folder);
      try (fleet) {
        List<String> pages =
            IntStream.rangeClosed(1, plan.exports()).mapToObj(Integer::toString).toList();
        long begin = System.nanoTime();
        List<Long> keys = engine.start(pages.stream().map(RoughSite::export).toList());
        Map<String, Long> instances = new HashMap<>();
        pages.forEach(page -> instances.put(page, keys.get(pages.indexOf(page))));
        killUntilTheEnd(fleet, site, engine);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        engine.log().await(log -> log.openJobs() == 0, LEFTOVERS);
        fleet.close();
        return outcome(time, fleet, site, engine, instances);
      }
    }
  }

  private RuntimeSettings settings(RoughSite site, ExportEngine engine) {
    String jobTimeout = Long.toString(plan.jobTimeout().toMillis());
    return RuntimeSettings.of(engine.gateway(), site.secrets(), documents())
        .secretsNamedBy(ExportEngine.MODEL)
        .with("CONNECTOR_SCROLL_EXPORT_STEP_TIMEOUT", jobTimeout)
        .with("camunda.client.worker.defaults.stream-enabled", "true")
        .with("logging.level.io.scrollexport", "DEBUG");
  }

  private void killUntilTheEnd(Fleet fleet, RoughSite site, ExportEngine engine)
      throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Thread killer = Thread.ofPlatform().name("killer").start(() -> kill(fleet, over));
    Thread clock = Thread.ofPlatform().name("drift").start(() -> drift(site, over));
    try {
      engine.log().await(log -> log.ended() + log.incidents() >= plan.exports(), plan.patience());
    } finally {
      over.countDown();
      killer.join();
      clock.join();
    }
  }

  private void kill(Fleet fleet, CountDownLatch over) {
    try {
      fleet.killUntil(over, plan);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drift(RoughSite site, CountDownLatch over) {
    try {
      while (!over.await(1, TimeUnit.SECONDS)) {
        site.drift();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome outcome(
      Duration time,
      Fleet fleet,
      RoughSite site,
      ExportEngine engine,
      Map<String, Long> instances) {
    Inspection left =
        new Inspection(site, engine.log(), instances, StoredDocuments.in(documents()));
    left.leftBehind(fleet.temporaryFiles());
    SecretSearch search =
        new SecretSearch(site.credentials())
            .texts("a record", engine.records())
            .files(fleet.logs());
    left.add(search.found());
    return new Outcome(
        plan, time, fleet.kills(), fleet.starts(), site.troubles(), left, search.searched());
  }

  private Path documents() {
    return folder.resolve("documents");
  }
}
