package io.scrollexport.bench.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.api.validation.ValidationProvider;
import io.camunda.connector.runtime.OutboundConnectorsAutoConfiguration;
import io.camunda.connector.runtime.core.document.DocumentFactoryImpl;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.camunda.connector.runtime.core.outbound.DefaultOutboundConnectorFactory;
import io.camunda.connector.runtime.core.validation.ValidationUtil;
import io.scrollexport.bench.operation.Contenders;
import io.scrollexport.bench.operation.RuntimeJob;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One start in a JVM of its own, without the jar in the class path: a connector runtime first, if
 * asked for; then the runtime's own discovery, once without and once with the jar; then a first
 * operation of the connector that was found. Prints milliseconds, separated by spaces: discovery
 * without and with the jar, first and second operation, processor time of discovery with the jar.
 */
final class ConnectorStart {

  private static final String OURS = "io.scrollexport:scroll-export:1";

  /** The runtime's own, made before anything is measured. */
  private static final ObjectMapper MAPPER =
      new OutboundConnectorsAutoConfiguration()
          .objectMapper(new DocumentFactoryImpl(InMemoryDocumentStore.INSTANCE));

  private static final ValidationProvider VALIDATION =
      ValidationUtil.discoverDefaultValidationProviderImplementation();

  private ConnectorStart() {}

  /** Takes the jar, the address of a local server, and {@code runtime} to start one first. */
  public static void main(String[] arguments) throws IOException {
    URL jar = Path.of(arguments[0]).toUri().toURL();
    if (arguments.length > 2) {
      IdleRuntime.start();
    }
    double without = milliseconds(() -> discovered(new URL[0]));
    double begin = processorMilliseconds();
    Map<String, OutboundConnectorFunction> connectors = new HashMap<>();
    double with = milliseconds(() -> connectors.putAll(discovered(new URL[] {jar})));
    double processor = processorMilliseconds() - begin;
    RuntimeJob job = new Contenders(arguments[1]).startExport(connectors.get(OURS));
    double first = milliseconds(job::run);
    double second = milliseconds(job::run);
    System.out.println(without + " " + with + " " + first + " " + second + " " + processor);
    System.exit(0);
  }

  /** What this thread has used of a processor. */
  private static double processorMilliseconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }

  private static double milliseconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e6;
  }

  /** The connectors as the runtime finds, describes and makes them. */
  private static Map<String, OutboundConnectorFunction> discovered(URL[] jars) {
    // Never closed: its connectors stay in use.
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(jars, ConnectorStart.class.getClassLoader()));
    var factory =
        new DefaultOutboundConnectorFactory(MAPPER, VALIDATION, List.of(), List.of(), name -> null);
    Map<String, OutboundConnectorFunction> connectors = new HashMap<>();
    factory
        .getConfigurations()
        .forEach(each -> connectors.put(each.type(), factory.getInstance(each.type())));
    return connectors;
  }
}
