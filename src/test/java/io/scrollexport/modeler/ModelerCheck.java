package io.scrollexport.modeler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the checks of folder {@code modeler} with Node, as {@code mvn verify} does. Packages are
 * installed only where they are not those of the lock file.
 */
public final class ModelerCheck {

  static final int OLDEST_NODE = 20;
  private static final String REMEDY =
      "The checks with the modeler's libraries take Node.js %d or later (%s); install it, or leave"
          + " them out with -Dmodeler.skip.";
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path folder;

  private ModelerCheck(Path folder) {
    this.folder = folder;
  }

  /** The argument names the folder; the exit status is 1 where a check fails. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String missing = complaint(nodeVersion());
    if (!missing.isEmpty()) {
      System.err.println(missing);
      System.exit(1);
    }
    System.exit(new ModelerCheck(Path.of(arguments[0])).passes() ? 0 : 1);
  }

  private boolean passes() throws IOException, InterruptedException {
    return install()
        && npm("run", "--silent", "check")
        && npm("run", "--silent", "pictures", "--", "--check");
  }

  private boolean install() throws IOException, InterruptedException {
    Path lock = folder.resolve("package-lock.json");
    Path installed = folder.resolve("node_modules").resolve(".installed");
    if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
      return true;
    }
    if (!npm("ci", "--prefer-offline", "--no-audit", "--no-fund", "--silent")) {
      return false;
    }
    Files.write(installed, Files.readAllBytes(lock));
    return true;
  }

  private boolean npm(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor()
        == 0;
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
