package io.scrollexport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every link of a document to another file leads to it, and to a heading that is there. */
class DocumentLinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Set<String> FOLDERS = Set.of("docs", "docker", "node");

  @Test
  void leadSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    int followed = 0;
    for (Path document : documents()) {
      for (String link : links(document)) {
        followed++;
        if (!leadsSomewhere(document, link)) {
          dead.add(document + " -> " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
    assertThat(followed).as("links that were followed").isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "docs/secrets.md, installation.md#secrets, true",
    "docs/secrets.md, #what-the-connector-promises, true",
    "README.md, docker/README.md, true",
    "docs/secrets.md, installation.md#no-such-heading, false",
    "docs/secrets.md, docs/installation.md, false",
    "docs/secrets.md, #operators, false"
  })
  void areFollowedAsAReaderDoes(String document, String link, boolean leads) throws IOException {
    assertThat(leadsSomewhere(Path.of(document), link)).isEqualTo(leads);
  }

  @ParameterizedTest
  @CsvSource({
    "Operators' settings, operators-settings",
    "`startExports`: many jobs, startexports-many-jobs",
    "The [filter](secrets.md) of 8.8, the-filter-of-88"
  })
  void headingsAreNamedAsTheirPagesNameThem(String heading, String name) {
    assertThat(name(heading)).isEqualTo(name);
  }

  private static boolean leadsSomewhere(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty() ? document : document.resolveSibling(parts[0].strip()).normalize();
    return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
  }

  private static Set<String> headings(Path document) throws IOException {
    return HEADING
        .matcher(prose(document))
        .results()
        .map(heading -> name(heading.group(1)))
        .collect(Collectors.toSet());
  }

  private static String name(String heading) {
    return heading
        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\w\\- ]", "")
        .replace(' ', '-');
  }

  private static List<String> links(Path document) throws IOException {
    return LINK.matcher(prose(document))
        .results()
        .map((MatchResult link) -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  private static String prose(Path document) throws IOException {
    return CODE.matcher(Files.readString(document)).replaceAll("");
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(Path.of(""))) {
      return root.flatMap(DocumentLinksTest::below)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  private static Stream<Path> below(Path entry) {
    if (!FOLDERS.contains(entry.toString())) {
      return Stream.of(entry);
    }
    try (Stream<Path> files = Files.walk(entry)) {
      return files.filter(file -> !file.toString().contains("node_modules")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
