package io.scrollexport.local;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.CreateProcessInstanceCommandStep1.CreateProcessInstanceCommandStep3;
import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.local.engine.EngineLog;
import io.scrollexport.local.engine.LocalEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One engine with one connector runtime. The runtime discovers the connectors as any runtime does,
 * by their service file; secrets are properties whose names begin with {@value #SECRET_PREFIX}.
 */
public final class LocalCamunda implements AutoCloseable {

  /** What stands in front of a secret's name in the runtime's properties. */
  public static final String SECRET_PREFIX = "SECRET_";

  /** An engine that has just begun is slow. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ZeebeTestEngine engine;
  private final ConfigurableApplicationContext runtime;
  private final EngineLog log;
  private final UserTasks userTasks;
  private final WrittenRecords written;
  private final EngineTime time;

  private LocalCamunda(ZeebeTestEngine engine, ConfigurableApplicationContext runtime) {
    this.engine = engine;
    this.runtime = runtime;
    this.log = EngineLog.of(engine);
    this.userTasks = new UserTasks(log);
    this.written = new WrittenRecords(engine.getRecordStreamSource());
    this.time = new EngineTime(engine, written);
  }

  /**
   * Starts both.
   *
   * @param documents where documents go
   * @param secrets what {@code {{secrets.NAME}}} resolves to
   */
  public static LocalCamunda start(CamundaDocumentStore documents, Map<String, String> secrets) {
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    return joining(engine, documents, secrets, Map.of());
  }

  /**
   * Starts a runtime beside an engine that runs, which is stopped with it.
   *
   * @param settings further properties of the runtime
   */
  public static LocalCamunda joining(
      ZeebeTestEngine engine,
      CamundaDocumentStore documents,
      Map<String, String> secrets,
      Map<String, String> settings) {
    return joining(engine, documents, secrets, settings, context -> {});
  }

  /**
   * The same.
   *
   * @param beans registers what else belongs to the runtime, such as job workers
   */
  public static LocalCamunda joining(
      ZeebeTestEngine engine,
      CamundaDocumentStore documents,
      Map<String, String> secrets,
      Map<String, String> settings,
      Consumer<GenericApplicationContext> beans) {
    try {
      return new LocalCamunda(
          engine, LocalRuntime.start(engine, documents, secrets, settings, beans));
    } catch (RuntimeException e) {
      engine.stop();
      throw e;
    }
  }

  /** A client of the engine. */
  public CamundaClient client() {
    return runtime.getBean(CamundaClient.class);
  }

  /** Deploys processes and forms together, so that they are bound to each other. */
  public void deploy(Path first, Path... more) {
    var command = client().newDeployResourceCommand().addResourceFile(first.toString());
    for (Path resource : more) {
      command = command.addResourceFile(resource.toString());
    }
    command.requestTimeout(PATIENCE).send().join();
  }

  /** Starts the newest version of a process. */
  public ProcessInstance start(String process, Map<String, Object> variables) {
    return started(newest(process).variables(variables));
  }

  /** Starts the newest version of a process in the middle, as a start instruction may. */
  public ProcessInstance startBefore(
      String process, String element, Map<String, Object> variables) {
    return started(newest(process).startBeforeElement(element).variables(variables));
  }

  private CreateProcessInstanceCommandStep3 newest(String process) {
    return client().newCreateInstanceCommand().bpmnProcessId(process).latestVersion();
  }

  private ProcessInstance started(CreateProcessInstanceCommandStep3 command) {
    long key = command.send().join().getProcessInstanceKey();
    return new ProcessInstance(engine.getRecordStreamSource(), key);
  }

  /** The instances of a process that the engine started itself, such as by a timer. */
  public List<ProcessInstance> instances(String process) {
    return written.instances(process).stream()
        .map(key -> new ProcessInstance(engine.getRecordStreamSource(), key))
        .toList();
  }

  /** Completes a user task with what its form would give. */
  public void complete(UserTask task, Map<String, Object> variables) {
    complete(task.key(), variables);
  }

  /** Completes the user task with that key. */
  public void complete(long task, Map<String, Object> variables) {
    userTasks.complete(task, variables);
  }

  /** The engine's log. */
  public EngineLog log() {
    return log;
  }

  /** What an operator does after mending the cause: one more try for each job with an incident. */
  public void retry(ProcessInstance instance) {
    written
        .jobsOfIncidents(instance.key())
        .forEach(
            (incident, job) -> {
              client().newUpdateRetriesCommand(job).retries(1).send().join();
              client().newResolveIncidentCommand(incident).send().join();
            });
  }

  /** Moves the engine's clock, so that timers of processes become due. */
  public void elapse(Duration by) {
    time.elapse(by);
  }

  /**
   * Moves the clock unless a connector is at work, whose jobs would run out of time by it. A job
   * that nobody ends for a while is lost, such as one whose worker had stopped listening just then:
   * for that the clock moves on, until the engine gives the job out anew.
   */
  public void elapseBetweenJobs(Duration by) {
    time.elapseBetweenJobs(by);
  }

  /** Everything that the engine has written, as JSON. */
  public List<String> records() {
    return recordsAfter(0);
  }

  /** What the engine has written after a position of its log, as JSON. */
  public List<String> recordsAfter(long position) {
    return written.after(position);
  }

  /** The position of the newest record in the engine's log. */
  public long position() {
    return written.position();
  }

  /**
   * Gives the engine the time to do what it has to do by now: until it only waits for timers and
   * workers, or for five seconds, where other instances keep it busy.
   */
  public void settle() {
    time.settle();
  }

  @Override
  public void close() {
    runtime.close();
    engine.stop();
  }
}
