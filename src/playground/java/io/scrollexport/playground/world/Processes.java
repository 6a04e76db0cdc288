package io.scrollexport.playground.world;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import io.scrollexport.playground.api.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The processes that can be started: ours by their keys, whatever else was deployed since. */
final class Processes {
  private static final String QUESTION =
      "This diagram is a program: it can do here whatever you can. Run it?";

  /** An engine that has just begun is slow. */
  private static final Duration FIRST_PATIENCE = Duration.ofMinutes(1);

  /** Later on it is quick, or dead; somebody waits before a button that is greyed. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final CamundaClient client;
  private final Models models;
  private final boolean realSite;
  private final Map<String, Long> ours = new HashMap<>();
  private final AtomicInteger copies = new AtomicInteger();

  /** Deploys all of ours. */
  Processes(CamundaClient client, Models models, boolean realSite) {
    this.client = client;
    this.models = models;
    this.realSite = realSite;
    DeployResourceCommandStep1 command = client.newDeployResourceCommand();
    DeployResourceCommandStep2 filled = null;
    for (Path file : models.deployment()) {
      filled = (filled == null ? command : filled).addResourceFile(file.toString());
    }
    if (filled == null) {
      throw new IllegalStateException("no diagrams in " + models.root());
    }
    DeploymentEvent deployed = filled.requestTimeout(FIRST_PATIENCE).send().join();
    for (Process process : deployed.getProcesses()) {
      ours.put(process.getBpmnProcessId(), process.getProcessDefinitionKey());
    }
  }

  /** Starts our version of a process. */
  long start(String process, Map<String, Object> variables) {
    Long key = ours.get(process);
    if (key == null) {
      throw Refusal.of(404, "There is no process " + process + " here.");
    }
    return start(key, variables);
  }

  /**
   * Deploys a diagram and starts its first process. Beside ours it never takes the place of one of
   * ours, and goes without saying only where it is one of ours.
   */
  long startDiagram(String xml, String name, Map<String, Object> variables, boolean confirmed) {
    boolean known = models.holds(xml);
    if (!known && realSite) {
      throw Refusal.of(
          403, "With a real site only the diagrams of this project are run, as they are.");
    }
    DiagramText diagram = DiagramText.parse(xml);
    if (known) {
      return start(diagram.processId(), variables);
    }
    if (!confirmed) {
      throw Refusal.unconfirmed("confirm-diagram", QUESTION);
    }
    diagram.rename(ours.keySet(), id -> id + "-copy-" + copies.incrementAndGet());
    var command =
        client
            .newDeployResourceCommand()
            .addResourceBytes(
                diagram.xml().getBytes(StandardCharsets.UTF_8), fileName(name) + ".bpmn");
    for (Path form : models.forms()) {
      command = command.addResourceFile(form.toString());
    }
    long key =
        command.requestTimeout(PATIENCE).send().join().getProcesses().stream()
            .filter(process -> process.getBpmnProcessId().equals(diagram.processId()))
            .findFirst()
            .orElseThrow(() -> Refusal.of(400, "The engine knows no process of this diagram."))
            .getProcessDefinitionKey();
    return start(key, variables);
  }

  private static String fileName(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "-");
    return plain.isEmpty() ? "diagram" : plain.substring(0, Math.min(100, plain.length()));
  }

  private long start(long key, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .processDefinitionKey(key)
        .variables(variables)
        .requestTimeout(PATIENCE)
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
