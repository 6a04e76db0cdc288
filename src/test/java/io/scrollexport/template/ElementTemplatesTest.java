package io.scrollexport.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElementTemplatesTest {

  private static final Path FOLDER = Path.of("element-templates");

  @Test
  void committedTemplatesAreTheGeneratedOnes() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        committed.put(FOLDER.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(committed)
        .as("run 'mvn -Ptemplates' and commit what it writes")
        .isEqualTo(ElementTemplates.all());
  }
}
