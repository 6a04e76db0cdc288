package io.scrollexport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of our own templates in the comparison with those of Camunda. */
class TemplateComparisonTest {
  private static final Path PAGE = Path.of("docs/development.md");
  private static final List<String> COLUMNS = List.of("scroll-export", "scroll-export-call");
  private static final Map<String, Predicate<JsonNode>> FIELDS =
      Map.ofEntries(
          Map.entry("fields", field -> true),
          Map.entry("with a description", field -> field.hasNonNull("description")),
          Map.entry("with a placeholder", field -> field.hasNonNull("placeholder")),
          Map.entry("with a tooltip", field -> field.hasNonNull("tooltip")),
          Map.entry("with a link to more", field -> texts(field).contains("<a href=")),
          Map.entry(
              "with a pattern and message",
              field -> field.at("/constraints/pattern").hasNonNull("message")),
          Map.entry("shown only where they matter", field -> field.hasNonNull("condition")),
          Map.entry("with a default", TemplateComparisonTest::isFilledIn),
          Map.entry(
              "required, optional or filled in at first",
              field -> isRequired(field) || field.has("optional") || isFilledIn(field)),
          Map.entry(
              "that take expressions",
              field -> List.of("optional", "required").contains(field.path("feel").asText())),
          Map.entry(
              "that show how a secret is written", field -> texts(field).contains("{{secrets.")));

  private static boolean isRequired(JsonNode field) {
    return field.at("/constraints/notEmpty").asBoolean();
  }

  private static boolean isFilledIn(JsonNode field) {
    return !field.path("value").asText().isEmpty();
  }

  private static String texts(JsonNode field) {
    return field.path("description").asText()
        + field.path("tooltip").asText()
        + field.path("placeholder").asText();
  }

  private static JsonNode template(String name) throws IOException {
    Path file = Path.of("element-templates", name + ".json");
    return new ObjectMapper().readTree(Files.readString(file));
  }

  private static List<JsonNode> fields(JsonNode template) {
    return StreamSupport.stream(template.path("properties").spliterator(), false)
        .filter(property -> !property.path("type").asText().equals("Hidden"))
        .toList();
  }

  /** The cells of a row, behind its name. */
  private static List<String> row(String name) throws IOException {
    Matcher row =
        Pattern.compile("(?m)^\\| " + Pattern.quote(name) + " \\|(.*)\\|$")
            .matcher(Files.readString(PAGE));
    assertThat(row.find()).as(name).isTrue();
    return Stream.of(row.group(1).split("\\|")).map(String::strip).toList();
  }

  static Stream<String> rows() {
    return FIELDS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void countsOurFieldsRightly(String name) throws IOException {
    for (int column = 0; column < COLUMNS.size(); column++) {
      List<JsonNode> fields = fields(template(COLUMNS.get(column)));
      long count = fields.stream().filter(FIELDS.get(name)).count();
      String share = count + " (" + Math.round(100.0 * count / fields.size()) + " %)";

      assertThat(row(name).get(column)).as(COLUMNS.get(column)).isIn(Long.toString(count), share);
    }
  }

  @Test
  void countsOurGroupsAndKeywordsRightly() throws IOException {
    for (int column = 0; column < COLUMNS.size(); column++) {
      JsonNode template = template(COLUMNS.get(column));
      long closed =
          StreamSupport.stream(template.path("groups").spliterator(), false)
              .filter(group -> !group.path("openByDefault").asBoolean(true))
              .count();

      assertThat(row("groups closed at first").get(column)).isEqualTo(Long.toString(closed));
      assertThat(row("keywords").get(column))
          .isEqualTo(Integer.toString(template.path("keywords").size()));
    }
  }
}
