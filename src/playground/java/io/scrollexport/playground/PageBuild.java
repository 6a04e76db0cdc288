package io.scrollexport.playground;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the page where it is older than what it is made of.
 *
 * @param workspace where the lock file is
 * @param source the page's own folder
 */
record PageBuild(Path workspace, Path source) {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
  private static final String REMEDY =
      "The page could not be built. It takes Node.js 20.19 or later; what npm said stands above.";

  static PageBuild of(Path root) {
    Path source = root.resolve("node/playground");
    boolean own = Files.exists(source.resolve("package-lock.json"));
    return new PageBuild(own ? source : root.resolve("node"), source);
  }

  /**
   * The folder with the built page.
   *
   * @throws IllegalArgumentException where it cannot be built
   */
  Path upToDate(PrintStream out) throws IOException, InterruptedException {
    Path dist = source.resolve("dist");
    Path lock = workspace.resolve("package-lock.json");
    long built = modified(dist.resolve("index.html"));
    if (built >= newest(source.resolve("src")) && built >= newestOfFiles(lock)) {
      return dist;
    }
    out.println("Building the page, which takes a minute the first time …");
    Path installed = workspace.resolve("node_modules").resolve(".installed");
    if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
      npm(
          workspace,
          "ci",
          "--ignore-scripts",
          "--prefer-offline",
          "--no-audit",
          "--no-fund",
          "--silent");
      Files.write(installed, Files.readAllBytes(lock));
    }
    npm(source, "run", "--silent", "build");
    return dist;
  }

  private long newestOfFiles(Path lock) {
    return Stream.of("index.html", "package.json", "vite.config.js")
        .map(source::resolve)
        .mapToLong(PageBuild::modified)
        .reduce(modified(lock), Math::max);
  }

  private static long newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(PageBuild::modified).max().orElse(0);
    }
  }

  /** In milliseconds; -1 for a file that is not there. */
  private static long modified(Path file) {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void npm(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
    command.addAll(List.of(arguments));
    try {
      Process npm = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
      if (npm.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(REMEDY, e);
    }
    throw new IllegalArgumentException(REMEDY);
  }
}
