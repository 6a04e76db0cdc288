package io.scrollexport.bench.runtime;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.scrollexport.bench.camunda.StateOnDisk;
import io.scrollexport.bench.runtime.ExportLog.Begun;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An engine in memory with process {@code scroll-export}, for runtimes in other JVMs. */
public final class ExportEngine implements AutoCloseable {

  /** The process that is deployed. */
  public static final Path MODEL = Path.of("bpmn", "scroll-export.bpmn");

  /** An engine that has just begun is slow, and so is one with many commands at once. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final StateOnDisk state = new StateOnDisk();
  private final ZeebeTestEngine engine;
  private final CamundaClient client;
  private final ExportLog log;

  /**
   * Starts it.
   *
   * @param port of its gateway; 0 for any free one
   */
  public ExportEngine(int port) {
    engine = state.engine(port);
    engine.start();
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(PATIENCE)
            .build();
    log = new ExportLog(engine);
    client.newDeployResourceCommand().addResourceFile(MODEL.toString()).send().join();
  }

  /** Host and port of its gateway. */
  public String gateway() {
    return engine.getGatewayAddress();
  }

  /**
   * Starts an instance for each set of variables, all at once, and gives their keys. They are taken
   * from the records: the engine in memory writes its answers into one buffer for all of its
   * threads, and under load one of many answers never arrives.
   */
  public List<Long> start(List<Map<String, Object>> exports) throws InterruptedException {
    int before = log.begun().size();
    for (Map<String, Object> variables : exports) {
      client
          .newCreateInstanceCommand()
          .bpmnProcessId("scroll-export")
          .latestVersion()
          .variables(variables)
          .send();
    }
    int wanted = before + exports.size();
    if (!log.await(now -> now.begun().size() >= wanted, PATIENCE)) {
      throw new IllegalStateException("only " + log.begun().size() + " exports have begun");
    }
    List<Begun> begun = new LinkedList<>(log.begun().subList(before, wanted));
    return exports.stream().map(variables -> keyOf(variables, begun)).toList();
  }

  private static long keyOf(Map<String, Object> variables, List<Begun> begun) {
    Begun one =
        begun.stream().filter(each -> each.variables().equals(variables)).findFirst().orElseThrow();
    begun.remove(one);
    return one.instance();
  }

  /** What its records tell of the exports. */
  public ExportLog log() {
    return log;
  }

  /** Everything that it has written, as JSON. */
  public Stream<String> records() {
    return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false)
        .map(Record::toJson);
  }

  @Override
  public void close() {
    log.close();
    client.close();
    engine.stop();
    state.close();
  }
}
