package io.scrollexport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.feel.FeelEngineWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expression of these pages, with what it is given and what it gives. */
class FeelExpressionsTest {
  private static final List<Path> PAGES =
      List.of(Path.of("docs/feel.md"), Path.of("docs/confluence-macro.md"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "## (?<title>[^\n]+)\n(?:[^#`][^\n]*\n|\n)*```json\n(?<given>.*?)\n```\n"
              + "```feel\n(?<feel>.*?)\n```\n```json\n(?<gives>.*?)\n```",
          Pattern.DOTALL);

  private record Example(String given, String feel, String gives) {}

  static Stream<Named<Example>> examples() throws IOException {
    return EXAMPLE
        .matcher(text())
        .results()
        .map(
            match ->
                Named.of(
                    match.group("title"),
                    new Example(match.group("given"), match.group("feel"), match.group("gives"))));
  }

  private static String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path page : PAGES) {
      text.append(Files.readString(page));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void giveWhatThePageSays(Example example) throws IOException {
    Map<String, Object> given = JSON.readValue(example.given(), new TypeReference<>() {});

    String result = new FeelEngineWrapper().evaluateToJson("=" + example.feel(), given);

    assertThat(JSON.readTree(result)).isEqualTo(JSON.readTree(example.gives()));
  }

  @Test
  void areAllRun() throws IOException {
    long written = text().lines().filter("```feel"::equals).count();

    assertThat(examples()).hasSize((int) written).isNotEmpty();
  }
}
