package io.scrollexport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nobody who follows a document gets a version with the holes of Camunda's security notices 61 and
 * 64. The versions that were measured or differ stand on two pages of their own.
 */
class VersionFloorTest {

  private static final Set<Path> HISTORY =
      Set.of(Path.of("docs/compatibility.md"), Path.of("docs/benchmarks.md"));
  private static final Pattern VERSION =
      Pattern.compile("(?<![\\d.])8\\.(\\d{1,2})\\.(\\d{1,2})(?![\\d.]*\\d)");
  private static final Pattern CLUSTER =
      Pattern.compile("camunda/camunda:|CAMUNDA_VERSION|(?i)orchestration|cluster");

  /** The first patch without the holes, by minor version; later lines never had them. */
  private static final Map<Integer, Integer> CONNECTORS = Map.of(8, 21, 9, 12);

  private static final Map<Integer, Integer> ORCHESTRATION = Map.of(8, 39, 9, 21);

  @Test
  void documentsAndDockerFilesNameNoVersionBelowTheFloor() throws IOException {
    List<String> below = new ArrayList<>();
    int named = 0;
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        if (VERSION.matcher(line).find()) {
          named++;
          if (isBelowTheFloor(line)) {
            below.add(file + ": " + line.strip());
          }
        }
      }
    }
    assertThat(below).isEmpty();
    assertThat(named).as("lines that name a version").isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "camunda/connectors-bundle:8.8.20, true",
    "camunda/connectors-bundle:8.8.21, false",
    "connectors:8.8.7-0.1.0, true",
    "CAMUNDA_VERSION=8.8.38, true",
    "CAMUNDA_VERSION=8.8.39, false",
    "a runtime of 8.9.11, true",
    "a runtime of 8.9.12 or 8.10.0, false",
    "an orchestration cluster of 8.9.20, true",
    "8.7.3 is out of the question, true",
    "elasticsearch:8.17.10, false"
  })
  void knowsWhatIsBelow(String line, boolean below) {
    assertThat(isBelowTheFloor(line)).isEqualTo(below);
  }

  private static boolean isBelowTheFloor(String line) {
    if (line.toLowerCase(Locale.ROOT).contains("elasticsearch")) {
      return false;
    }
    Map<Integer, Integer> floor = CLUSTER.matcher(line).find() ? ORCHESTRATION : CONNECTORS;
    Matcher version = VERSION.matcher(line);
    while (version.find()) {
      int minor = Integer.parseInt(version.group(1));
      int patch = Integer.parseInt(version.group(2));
      if (minor < 8 || patch < floor.getOrDefault(minor, 0)) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    for (String folder : List.of("docs", "docker")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(Files::isRegularFile)
            .filter(file -> !file.toString().matches(".*[.](png|svg|jpg)"))
            .filter(file -> !HISTORY.contains(file))
            .forEach(files::add);
      }
    }
    return files;
  }
}
