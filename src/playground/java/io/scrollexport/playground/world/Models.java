package io.scrollexport.playground.world;

import io.scrollexport.playground.api.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What this project brings for modellers, as it lies in its folders.
 *
 * @param root the project's folder
 */
public record Models(Path root) {

  /** The diagrams, then the forms. */
  List<Path> deployment() {
    List<Path> all = new ArrayList<>(files(root.resolve("bpmn"), ".bpmn"));
    all.addAll(forms());
    return all;
  }

  List<Path> forms() {
    return files(root.resolve("bpmn/forms"), ".form");
  }

  /** The diagrams to begin with. */
  public List<Example> examples() {
    return files(root.resolve("bpmn"), ".bpmn").stream().map(Models::example).toList();
  }

  private static Example example(Path file) {
    String xml = text(file);
    String id = file.getFileName().toString().replace(".bpmn", "");
    return new Example(id, DiagramText.parse(xml).processName(), xml);
  }

  /** The element templates, each a file's text: an object or a list of such. */
  public List<String> templates() {
    return files(root.resolve("element-templates"), ".json").stream().map(Models::text).toList();
  }

  /** Whether a diagram is one of ours, to the letter. */
  boolean holds(String diagram) {
    return files(root.resolve("bpmn"), ".bpmn").stream().anyMatch(f -> text(f).equals(diagram));
  }

  /** The text of a form of ours. */
  public Optional<String> form(String id) {
    return forms().stream()
        .filter(file -> file.getFileName().toString().equals(id + ".form"))
        .findFirst()
        .map(Models::text);
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
