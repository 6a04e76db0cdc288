package io.scrollexport.process;

import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
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

  /** The site of the secrets, and what the models of single tests name. */
  static final Map<String, String> SECRETS = new HashMap<>(SecretSignIn.SECRETS);

  /** What the site of the secrets is shown for them. */
  static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  (ConfluenceSimulator.DEMO_USER.email()
                          + ":"
                          + ConfluenceSimulator.DEMO_USER.apiToken())
                      .getBytes(StandardCharsets.UTF_8));

  static final LocalCamunda CAMUNDA;

  static {
    SECRETS.put("CONFLUENCE_URL", CONFLUENCE.baseUrl());
    SECRETS.put("CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email());
    SECRETS.put("CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken());
    CAMUNDA = LocalCamunda.start(new ErrorDocumentStore(DOCUMENTS), SECRETS);
    CAMUNDA.deploy(Path.of("bpmn/scroll-export.bpmn"), Path.of("bpmn/scroll-export-batch.bpmn"));
  }

  private ProcessTest() {}

  /** Inputs of process {@code scroll-export} for a page at the site of the secrets. */
  static Map<String, Object> export(String pageId, String templateId) {
    return new HashMap<>(
        Map.of("exportRequest", Map.of("pageId", pageId, "templateId", templateId)));
  }

  /** Inputs for the demo page at another site, with a token of the caller's own. */
  static Map<String, Object> exportFrom(ConfluenceSimulator site) {
    Map<String, Object> variables =
        export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);
    variables.put(
        "authentication",
        Map.of("type", "bearer", "token", ConfluenceSimulator.DEMO_USER.accessToken()));
    variables.put("integration", Map.of("type", "macro", "baseUrl", site.baseUrl()));
    return variables;
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
