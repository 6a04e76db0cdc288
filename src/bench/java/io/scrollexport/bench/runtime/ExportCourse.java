package io.scrollexport.bench.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one export went by the engine's records. */
public final class ExportCourse {

  /**
   * A try of a job that came to nothing.
   *
   * @param element the task
   * @param how the engine's word: {@code FAILED}, {@code TIMED_OUT}, {@code YIELDED}
   * @param code of the failure; empty otherwise
   */
  public record GivenUp(String element, String how, String code) {}

  private final List<GivenUp> givenUp = new ArrayList<>();
  private final List<String> incidents = new ArrayList<>();
  private boolean completed;
  private @Nullable JsonNode document;

  void givenUp(GivenUp one) {
    givenUp.add(one);
  }

  void incident(String words) {
    incidents.add(words);
  }

  void end() {
    completed = true;
  }

  void document(JsonNode exportedDocument) {
    document = exportedDocument;
  }

  ExportCourse copy() {
    ExportCourse copy = new ExportCourse();
    copy.givenUp.addAll(givenUp);
    copy.incidents.addAll(incidents);
    copy.completed = completed;
    copy.document = document;
    return copy;
  }

  /** Whether the process came to its regular end. */
  public boolean isCompleted() {
    return completed;
  }

  /** What stopped it, if anything. */
  public List<String> incidents() {
    return List.copyOf(incidents);
  }

  /** The tries of its jobs that came to nothing, the first one first. */
  public List<GivenUp> givenUp() {
    return List.copyOf(givenUp);
  }

  /** Variable {@code exportedDocument}, if it has one. */
  public Optional<JsonNode> document() {
    return Optional.ofNullable(document);
  }
}
