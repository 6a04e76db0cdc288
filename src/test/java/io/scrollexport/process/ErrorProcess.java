package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.local.FailedTry;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A process of one task that fails, in two editions: with nothing modelled against it, and with an
 * error expression and a boundary event for each code.
 */
final class ErrorProcess {

  static final String TASK = "Task";
  static final Duration BACKOFF = Duration.ofSeconds(20);

  private static final int RETRIES = 3;
  private static final String EVERY_CODE =
      "=if error.code != null then bpmnError(error.code, error.message) else null";

  static {
    for (String operation : List.of("startExport", "downloadExport")) {
      CAMUNDA
          .client()
          .newDeployResourceCommand()
          .addProcessModel(plain(operation), operation + ".bpmn")
          .addProcessModel(caught(operation), operation + "-caught.bpmn")
          .send()
          .join();
    }
  }

  private ErrorProcess() {}

  private static ServiceTaskBuilder task(String process, String operation) {
    return Bpmn.createExecutableProcess(process)
        .startEvent()
        .serviceTask(TASK)
        .zeebeJobType("io.scrollexport:scroll-export:1")
        .zeebeJobRetries(Integer.toString(RETRIES))
        .zeebeTaskHeader("operation", operation)
        .zeebeTaskHeader("retryBackoff", BACKOFF.toString())
        .zeebeTaskHeader("resultVariable", "result");
  }

  private static BpmnModelInstance plain(String operation) {
    return task(operation, operation).endEvent("Succeeded").done();
  }

  private static BpmnModelInstance caught(String operation) {
    AbstractFlowNodeBuilder<?, ?> model =
        task(operation + "-caught", operation)
            .zeebeTaskHeader("errorExpression", EVERY_CODE)
            .endEvent("Succeeded");
    for (FailureCode code : FailureCode.values()) {
      model =
          model
              .moveToActivity(TASK)
              .boundaryEvent("On_" + code, event -> event.error(code.name()))
              .endEvent("Caught_" + code);
    }
    return model.done();
  }

  /** The ID of an export job that was started by the process with these inputs. */
  static String startedJob(ErrorInputs inputs) {
    ProcessInstance start = CAMUNDA.start("startExport", inputs.variables());
    advanceUntilOver(start);
    return start.variable("result").orElseThrow().path("jobId").asText();
  }

  /** With nothing modelled against it, it is an incident with a text that is documented. */
  static void assertEndsAsDocumented(ErrorCase error) {
    try (ConfluenceSimulator site = site()) {
      ProcessInstance instance = started(site, error, error.operation());
      List<FailedTry> tries = instance.failedTries();

      assertThat(tries).extracting(FailedTry::retries).isEqualTo(retries(error.code()));
      for (FailedTry each : tries.subList(0, tries.size() - 1)) {
        assertBackoff(error.code(), each.backoff());
      }
      assertThat(instance.incidents())
          .singleElement()
          .asString()
          .startsWith("JOB_NO_RETRIES at " + TASK + ": " + error.code() + ": ");
      assertThat(ErrorDocumentation.general(tries.getFirst().message()))
          .isEqualTo(ErrorDocumentation.read().message(error.code()));
    }
  }

  /** A boundary event for its code catches it at the first failure, whatever retries are left. */
  static void assertIsCaught(ErrorCase error) {
    try (ConfluenceSimulator site = site()) {
      ProcessInstance instance = started(site, error, error.operation() + "-caught");

      assertThat(instance.failedTries()).isEmpty();
      assertThat(instance.incidents()).isEmpty();
      assertThat(instance.completed()).contains("Caught_" + error.code());
    }
  }

  /** A site whose exports end at once. */
  static ConfluenceSimulator site() {
    return ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();
  }

  private static ProcessInstance started(
      ConfluenceSimulator site, ErrorCase error, String process) {
    ErrorInputs inputs = ErrorInputs.of(site, site.user("ann@example.com"));
    error.arrangement().arrange(site, inputs);
    ProcessInstance instance = CAMUNDA.start(process, inputs.variables());
    advanceUntilOver(instance);
    return instance;
  }

  /** Moves the engine's clock, past back-offs and timers, until there is an end or an incident. */
  static void advanceUntilOver(ProcessInstance instance) {
    Awaitility.await("process instance " + instance.key())
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              boolean over = instance.isEnded() || !instance.incidents().isEmpty();
              if (!over) {
                CAMUNDA.elapseBetweenJobs(Duration.ofSeconds(5));
              }
              return over;
            });
  }

  private static List<Integer> retries(FailureCode code) {
    return code.isRetried() ? List.of(2, 1, 0) : List.of(0);
  }

  /** What the model says, or what the site asks for: the simulator was told to ask for 45 s. */
  private static void assertBackoff(FailureCode code, Duration backoff) {
    if (code == FailureCode.RATE_LIMITED) {
      assertThat(backoff).isBetween(Duration.ofSeconds(1), ErrorSiteIT.ASKED);
    } else {
      assertThat(backoff).isEqualTo(BACKOFF);
    }
  }
}
