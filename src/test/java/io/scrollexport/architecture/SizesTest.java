package io.scrollexport.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that can be read at one sitting, and packages whose files can be seen at a glance. */
class SizesTest {

  @ParameterizedTest
  @ValueSource(strings = {"main", "bench", "simulator", "playground"})
  void noClassHasOverTwoHundredLines(String room) throws IOException {
    assertThat(filesOver(200, room)).isEmpty();
  }

  @Test
  void noTestHasOverTwoHundredAndFiftyLines() throws IOException {
    assertThat(filesOver(250, "test")).isEmpty();
  }

  @Test
  void aPackageOfTheConnectorsHoldsAtLeastThreeFiles() throws IOException {
    assertThat(packages("main").values()).allMatch(files -> files >= 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "bench", "simulator", "playground"})
  void noPackageHoldsOverFifteenFiles(String room) throws IOException {
    assertThat(packages(room).values()).allMatch(files -> files <= 15);
  }

  private static Map<Path, Long> packages(String room) throws IOException {
    Map<Path, Long> packages =
        sources(room).stream().collect(groupingBy(Path::getParent, counting()));
    assertThat(packages).isNotEmpty();
    return packages;
  }

  private static Map<Path, Long> filesOver(long most, String room) throws IOException {
    Map<Path, Long> files = new TreeMap<>();
    for (Path file : sources(room)) {
      try (Stream<String> lines = Files.lines(file)) {
        files.put(file, lines.count());
      }
    }
    assertThat(files).isNotEmpty();
    files.values().removeIf(lines -> lines <= most);
    return files;
  }

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", room, "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
