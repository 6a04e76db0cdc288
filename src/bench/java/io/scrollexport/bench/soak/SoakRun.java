package io.scrollexport.bench.soak;

import io.scrollexport.bench.runtime.ExportEngine;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.bench.runtime.RuntimeSettings;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.exporter.ExportFormat;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * One runtime that carries out exports, some at once, until it has carried out all. The engine in
 * memory never forgets what it has written; so a new one takes its place at the same address from
 * time to time, and the runtime connects again.
 *
 * @param jar the shaded jar of the connectors
 * @param folder for documents and the log; emptied first
 * @param exports in all
 */
record SoakRun(Path jar, Path folder, int exports) {

  private static final int AT_ONCE = 1000;
  private static final int FOR_ONE_ENGINE = 2000;

  /** Longer than a job's time: jobs whose activation got lost on the way come back after it. */
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /** For the runtime's last words about the last job. */
  private static final Duration REST = Duration.ofSeconds(2);

  private static final Map<String, Object> EXPORT =
      Map.of(
          "integration",
          Map.of("type", "macro", "macroName", ExportFormat.PDF.macroName()),
          "exportRequest",
          Map.of(
              "pageId",
              ConfluenceSimulator.DEMO_PAGE,
              "templateId",
              ConfluenceSimulator.DEMO_TEMPLATE));

  /** What the runtime held each time that it rested. */
  List<Held> run() throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(folder);
    int port = freePort();
    List<Held> samples = new ArrayList<>();
    try (ConfluenceSimulator site =
            ConfluenceSimulator.builder().exportDuration(Duration.ofSeconds(1)).start();
        RuntimeProcess runtime = runtime(site, port)) {
      RuntimeWatch watch = null;
      for (int done = 0; done < exports; done += FOR_ONE_ENGINE) {
        try (ExportEngine engine = new ExportEngine(port)) {
          int last = Math.min(exports, done + FOR_ONE_ENGINE);
          for (int begun = done; begun < last; begun += AT_ONCE) {
            int some = Math.min(AT_ONCE, last - begun);
            export(engine, some, begun - done + some);
            rest();
            watch = watch == null ? RuntimeWatch.of(runtime.process()) : watch;
            samples.add(watch.held(begun + some));
          }
        }
      }
      watch.close();
      return samples;
    }
  }

  private static void export(ExportEngine engine, int some, int endedThen)
      throws InterruptedException {
    engine.start(Collections.nCopies(some, EXPORT));
    engine.log().await(log -> log.ended() == endedThen || log.incidents() > 0, PATIENCE);
    if (engine.log().ended() != endedThen) {
      throw new IllegalStateException(
          engine.log().ended() + " exports have ended, " + engine.log().incidents() + " incidents");
    }
  }

  private static void rest() throws InterruptedException {
    new CountDownLatch(1).await(REST.toMillis(), TimeUnit.MILLISECONDS);
  }

  private RuntimeProcess runtime(ConfluenceSimulator site, int port) {
    Map<String, String> secrets =
        Map.of(
            "CONFLUENCE_URL", site.baseUrl(),
            "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
            "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken());
    return RuntimeProcess.start(
        RuntimeProcess.librariesOfThisJvm(),
        jar,
        RuntimeSettings.of("127.0.0.1:" + port, secrets, folder.resolve("documents"))
            .secretsNamedBy(ExportEngine.MODEL)
            .properties(),
        folder.resolve("runtime.log"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
