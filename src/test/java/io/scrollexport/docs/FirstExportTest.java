package io.scrollexport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a modeller has to fill in for a first export, beside what the document says of it. */
class FirstExportTest {

  private static final Path TEMPLATE = Path.of("element-templates/scroll-export-call.json");
  private static final Path PAGE = Path.of("docs/element-templates.md");

  /** A choice may show another choice. */
  private static final int DEPTH = 4;

  private static List<JsonNode> shown(Map<String, String> choices) throws IOException {
    JsonNode template = new ObjectMapper().readTree(Files.readString(TEMPLATE));
    List<JsonNode> properties =
        StreamSupport.stream(template.path("properties").spliterator(), false).toList();
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < DEPTH; i++) {
      for (JsonNode property : properties) {
        if (isMet(property.path("condition"), values)) {
          String id = property.path("id").asText();
          values.put(id, choices.getOrDefault(id, property.path("value").asText()));
        }
      }
    }
    return properties.stream()
        .filter(property -> !property.path("type").asText().equals("Hidden"))
        .filter(property -> isMet(property.path("condition"), values))
        .toList();
  }

  private static boolean isMet(JsonNode condition, Map<String, String> values) {
    if (condition.has("allMatch")) {
      return StreamSupport.stream(condition.path("allMatch").spliterator(), false)
          .allMatch(each -> isMet(each, values));
    }
    String value = values.get(condition.path("property").asText());
    return condition.isMissingNode()
        || condition.path("equals").asText().equals(value)
        || StreamSupport.stream(condition.path("oneOf").spliterator(), false)
            .anyMatch(each -> each.asText().equals(value));
  }

  private static boolean hasToBeFilledIn(JsonNode field) {
    return field.at("/constraints/notEmpty").asBoolean() && field.path("value").asText().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "the site of the secrets, secrets, basic",
    "'another site, with user name and token', other, basic",
    "'another site, with an access token', other, bearer"
  })
  void takesAsManyFieldsAsTheDocumentSays(String row, String site, String signIn)
      throws IOException {
    List<JsonNode> shown = shown(Map.of("site", site, "authentication.type", signIn));
    long toFillIn = shown.stream().filter(FirstExportTest::hasToBeFilledIn).count();

    assertThat(toFillIn).isPositive();
    assertThat(Files.readString(PAGE))
        .containsPattern(
            "(?m)^\\| "
                + Pattern.quote(row)
                + " \\| "
                + shown.size()
                + " \\| "
                + toFillIn
                + "[:;] [^|]+\\|$");
  }

  @ParameterizedTest
  @CsvSource({"exportRequest.pageId", "exportRequest.templateId"})
  void isPageAndTemplateAtTheSiteOfTheSecrets(String field) throws IOException {
    assertThat(shown(Map.of()))
        .filteredOn(FirstExportTest::hasToBeFilledIn)
        .hasSize(2)
        .extracting(property -> property.path("id").asText())
        .contains(field);
  }
}
