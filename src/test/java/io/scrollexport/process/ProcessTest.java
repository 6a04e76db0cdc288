package io.scrollexport.process;

import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * A process test's surroundings: engine, runtime and simulator, started once for all tests, since
 * that takes longer than any of them.
 */
final class ProcessTest {

  static final InMemoryDocumentStore DOCUMENTS = InMemoryDocumentStore.INSTANCE;
  static final ConfluenceSimulator CONFLUENCE =
      ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(400)).start();
  static final LocalCamunda CAMUNDA =
      LocalCamunda.start(new ErrorDocumentStore(DOCUMENTS), SecretSignIn.SECRETS);

  static {
    CAMUNDA.deploy(Path.of("bpmn/scroll-export.bpmn"));
  }

  private ProcessTest() {}

  /** Inputs of process {@code scroll-export} for a page and a template. */
  static Map<String, Object> export(String pageId, String templateId) {
    return new HashMap<>(
        Map.of(
            "authentication",
            Map.of("type", "bearer", "token", "{{secrets.CONFLUENCE_TOKEN}}"),
            "integration",
            Map.of("type", "macro", "baseUrl", CONFLUENCE.baseUrl().toString()),
            "exportRequest",
            Map.of("pageId", pageId, "templateId", templateId)));
  }

  /** Moves the engine's clock, a second at a time, until the instance is as wanted. */
  static void advanceUntil(ProcessInstance instance, Predicate<ProcessInstance> wanted) {
    Awaitility.await("process instance " + instance.key())
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              boolean done = wanted.test(instance);
              if (!done) {
                CAMUNDA.elapseBetweenJobs(Duration.ofSeconds(1));
              }
              return done;
            });
  }
}
