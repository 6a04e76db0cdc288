package io.scrollexport.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.node.NodeWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A script of folder {@code node/compatibility}, run by Node.js in a process of its own. The
 * libraries are installed where they are not those of the lock file.
 */
public final class NodeScript {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = NodeWorkspace.member("compatibility");

  private NodeScript() {}

  /** Fails where Node.js is missing or too old, unless what needs it is to be left out. */
  public static void requireNode() throws IOException, InterruptedException {
    String complaint = NodeWorkspace.complaint();
    if (!complaint.isEmpty()) {
      Assumptions.assumeFalse(Boolean.getBoolean("modeler.skip"), "left out by -Dmodeler.skip");
      throw new IllegalStateException(complaint);
    }
    assertThat(NodeWorkspace.install()).as("the packages of folder 'node' are installed").isTrue();
  }

  /** Runs a script; what it prints is one JSON value. */
  public static JsonNode run(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    return JSON.readTree(output(environment, List.of("node", script)));
  }

  private static String output(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("node", ".out");
    Path errors = Files.createTempFile("node", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
      builder.environment().putAll(environment);
      // The simulator is on this machine, whatever proxy leads out of it.
      builder.environment().put("NO_PROXY", "127.0.0.1");
      builder.environment().put("no_proxy", "127.0.0.1");
      Process process =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      process.destroyForcibly();
      assertThat(ended).as("%s ended within two minutes", command).isTrue();
      assertThat(process.exitValue())
          .as("exit code of %s, which said: %s", command, Files.readString(errors))
          .isZero();
      return Files.readString(output);
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
