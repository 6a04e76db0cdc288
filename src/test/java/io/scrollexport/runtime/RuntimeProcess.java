package io.scrollexport.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A connector runtime in a JVM of its own.
 *
 * @param log what it has printed
 */
record RuntimeProcess(Process process, Path log) implements AutoCloseable {

  /**
   * Starts one.
   *
   * @param libraries the runtime with all it needs, as a class path
   * @param jar the shaded jar of the connectors
   * @param properties system properties of the JVM
   */
  static RuntimeProcess start(String libraries, Path jar, Map<String, String> properties, Path log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    // Its start is most of what a test waits for.
    command.add("-XX:TieredStopAtLevel=1");
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-classpath");
    command.add(String.join(File.pathSeparator, jar.toString(), "target/test-classes", libraries));
    command.add(ConnectorRuntime.class.getName());
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new RuntimeProcess(process, log);
  }

  /** All that it has printed. */
  String printed() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly().onExit().join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
