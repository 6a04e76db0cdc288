package io.scrollexport.bench.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A connector runtime in a JVM of its own.
 *
 * @param log what it has printed
 */
public record RuntimeProcess(Process process, Path log) implements AutoCloseable {

  /**
   * Starts one.
   *
   * @param libraries the runtime with all it needs, as a class path
   * @param jar the shaded jar of the connectors
   * @param properties system properties of the JVM
   */
  public static RuntimeProcess start(
      String libraries, Path jar, Map<String, String> properties, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    // Its start is most of what a test waits for.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-classpath");
    command.add(String.join(File.pathSeparator, jar.toString(), "target/test-classes", libraries));
    command.add(ConnectorRuntime.class.getName());
    try {
      Files.createDirectories(log.getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new RuntimeProcess(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The class path of this JVM as the libraries of a runtime: without our classes, and without what
   * the jar brings itself.
   */
  public static String librariesOfThisJvm() {
    Predicate<String> ours =
        entry ->
            entry.endsWith(Path.of("target", "classes").toString())
                || Path.of(entry)
                    .getFileName()
                    .toString()
                    .matches("(jsoup|java-jwt)-.*[.]jar|.*-with-dependencies[.]jar");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(ours.negate())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Gives JVMs that this one starts, JMH's included, the class path of a runtime: the given one
   * before all else, then {@link #librariesOfThisJvm()}.
   *
   * @param first with the shaded jar
   */
  public static void putBeforeLibraries(String first) {
    System.setProperty(
        "java.class.path", String.join(File.pathSeparator, first, librariesOfThisJvm()));
  }

  /** All that it has printed. */
  public String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it takes jobs. */
  public boolean isUp() {
    return process.isAlive()
        && printed().contains("Started " + ConnectorRuntime.class.getSimpleName());
  }

  /** Ends it without warning, as a machine that loses power. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      kill();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
