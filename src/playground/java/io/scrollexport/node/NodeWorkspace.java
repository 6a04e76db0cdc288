package io.scrollexport.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folder {@code node}, the npm workspace of this project, with one lock file for its members. */
public final class NodeWorkspace {

  static final int OLDEST_NODE = 20;
  private static final Path FOLDER = Path.of("node");
  private static final String REMEDY =
      "What stands in folder 'node' takes Node.js %s or later (%s); install it, or leave out what"
          + " needs it with -Dmodeler.skip.";
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private NodeWorkspace() {}

  /** The folder of a member. */
  public static Path member(String name) {
    return FOLDER.resolve(name);
  }

  /** What to do about the Node of this machine, empty where it will do. */
  public static String complaint() throws InterruptedException {
    return complaint(nodeVersion());
  }

  /**
   * Installs the packages where they are not those of the lock file; once, whoever asks at the same
   * time.
   *
   * @return whether they are there now; if not, npm has said why
   */
  public static synchronized boolean install() throws IOException, InterruptedException {
    Path lock = FOLDER.resolve("package-lock.json");
    Path installed = FOLDER.resolve("node_modules").resolve(".installed");
    if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
      return true;
    }
    if (!npm(FOLDER, "ci", "--ignore-scripts", "--prefer-offline", "--loglevel=error")) {
      return false;
    }
    Files.write(installed, Files.readAllBytes(lock));
    return true;
  }

  /** Runs a script of a member's {@code package.json}; whether it ended well. */
  public static boolean run(String member, String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("run", "--silent", script, "--"));
    command.addAll(List.of(arguments));
    return npm(member(member), command.toArray(String[]::new));
  }

  private static boolean npm(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
    command.addAll(List.of(arguments));
    Process npm =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    // Not inherited: in a test, the JVM's own streams carry what it tells Maven.
    npm.getOutputStream().close();
    npm.getInputStream().transferTo(System.out);
    return npm.waitFor() == 0;
  }

  /** What {@code node --version} says, empty where there is no Node. */
  private static String nodeVersion() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return node.waitFor() == 0 ? said.strip() : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** What to do about that version of Node, empty where it will do. */
  static String complaint(String version) {
    Matcher major = Pattern.compile("v?(\\d{1,4})\\..*").matcher(version);
    if (version.isEmpty()) {
      return REMEDY.formatted(OLDEST_NODE, "none was found");
    }
    return major.matches() && Integer.parseInt(major.group(1)) >= OLDEST_NODE
        ? ""
        : REMEDY.formatted(OLDEST_NODE, "found " + version);
  }
}
