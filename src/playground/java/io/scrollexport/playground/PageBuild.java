package io.scrollexport.playground;

import io.scrollexport.node.NodeWorkspace;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Builds the page where it is older than what it is made of. */
final class PageBuild {
  private static final String MEMBER = "playground";
  private static final String REMEDY =
      "The page could not be built. It takes Node.js 20.19 or later; what npm said stands above.";

  private PageBuild() {}

  /**
   * The folder with the built page.
   *
   * @throws IllegalArgumentException where it cannot be built
   */
  static Path upToDate(PrintStream out) throws IOException, InterruptedException {
    Path source = NodeWorkspace.member(MEMBER);
    Path dist = source.resolve("dist");
    long built = modified(dist.resolve("index.html"));
    if (built >= newest(source.resolve("src")) && built >= newestBeside(source)) {
      return dist;
    }
    out.println("Building the page, which takes a minute the first time …");
    if (!NodeWorkspace.complaint().isEmpty()
        || !NodeWorkspace.install()
        || !NodeWorkspace.run(MEMBER, "build", "--logLevel", "error")) {
      throw new IllegalArgumentException(REMEDY);
    }
    return dist;
  }

  private static long newestBeside(Path source) {
    return Stream.of("index.html", "package.json", "vite.config.js", "../package-lock.json")
        .map(source::resolve)
        .mapToLong(PageBuild::modified)
        .max()
        .orElse(0);
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
}
