package io.scrollexport.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElementTemplatesTest {

  private static final Path FOLDER = Path.of("element-templates");
  private static final String REMEDY = "run 'mvn -Ptemplates' and commit what it writes";

  private static Map<String, String> committed() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        committed.put(
            FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return committed;
  }

  private static List<ObjectNode> current() {
    return ElementTemplates.all().values().stream().map(TemplateText::parsed).toList();
  }

  private static TemplateVersions versions() throws IOException {
    return new TemplateVersions(TemplateText.parsed(Files.readString(ElementTemplates.VERSIONS)));
  }

  @Test
  void committedTemplatesAreTheGeneratedOnes() throws IOException {
    Map<String, String> committed = committed();
    committed.keySet().removeIf(name -> name.contains("versioned/"));

    assertThat(committed).as(REMEDY).isEqualTo(ElementTemplates.all());
  }

  @Test
  void nothingThatModelsCanTellChangesWithoutANewVersion() throws IOException {
    TemplateVersions versions = versions();

    assertThat(current())
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(TemplateVersions.fingerprint(template))
                    .as("%s: %s", template.path("id").asText(), REMEDY)
                    .isEqualTo(versions.recordedFor(template)));
  }

  @Test
  void everyVersionOfBeforeIsKeptAsItWas() throws IOException {
    TemplateVersions versions = versions();
    Map<String, String> committed = committed();
    for (Map.Entry<String, String> entry : ElementTemplates.all().entrySet()) {
      Path file = Path.of(entry.getKey());
      int newest = TemplateText.parsed(entry.getValue()).path("version").asInt();
      for (int version = 1; version < newest; version++) {
        String name = file.getFileName().toString().replace(".json", "-" + version + ".json");
        String kept = file.resolveSibling("versioned").resolve(name).toString();
        assertThat(committed).containsKey(kept.replace('\\', '/'));
        ObjectNode before = TemplateText.parsed(committed.get(kept.replace('\\', '/')));
        assertThat(TemplateVersions.fingerprint(before)).isEqualTo(versions.recordedFor(before));
      }
    }
  }

  @Test
  void aReleasedVersionCannotBeWrittenAnew() throws IOException {
    ObjectNode template = current().getFirst();
    TemplateVersions versions = new TemplateVersions(TemplateText.parsed("{}"));
    versions.add(template);
    ((ObjectNode) versions.recorded().path(template.path("id").asText())).put("released", 1);
    versions.add(template);
    ((ObjectNode) template.path("properties").path(0)).put("value", "another");

    assertThatThrownBy(() -> versions.add(template))
        .hasMessageContaining("raise the version in its annotation");
    template.put("version", 2);
    versions.add(template);
    assertThat(versions.recordedFor(template)).isEqualTo(TemplateVersions.fingerprint(template));
  }

  @Test
  void textsMayChangeWithinAVersion() {
    ObjectNode template = current().getFirst();
    String before = TemplateVersions.fingerprint(template);
    ((ObjectNode) template.path("properties").path(1)).put("label", "another");

    assertThat(TemplateVersions.fingerprint(template)).isEqualTo(before);
  }

  @Test
  void idsArePresentAndUnique() {
    for (ObjectNode template : current()) {
      List<String> ids = new ArrayList<>();
      template
          .path("properties")
          .forEach(
              property -> {
                if (!property
                    .path("binding")
                    .path("type")
                    .asText()
                    .equals("zeebe:taskDefinition")) {
                  ids.add(property.path("id").asText());
                }
              });
      assertThat(ids).doesNotContain("").doesNotHaveDuplicates();
    }
  }

  @Test
  void everyVisibleFieldExplainsItself() {
    for (ObjectNode template : current()) {
      for (JsonNode property : template.path("properties")) {
        if (!property.path("type").asText().equals("Hidden")) {
          String id = property.path("id").asText();
          assertThat(property.path("label").asText()).as(id).isNotBlank();
          assertThat(property.path("description").asText()).as(id).isNotBlank();
          assertThat(property.path("group").asText()).as(id).isNotBlank();
        }
      }
    }
  }
}
