package io.scrollexport.playground.api.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a run's history; a later one of the same ID takes its place.
 *
 * @param kind {@code element}, {@code attempt}, {@code incident} or {@code clock}
 * @param type the BPMN type
 * @param state {@code active}, {@code completed} or {@code terminated}
 * @param operation of a job of ours
 * @param dueAt when a timer or a back-off ends
 * @param progress what the variable {@code export} held when the element was left
 * @param retries left after an attempt
 * @param pages of a batch that it is about
 */
public record HistoryEntry(
    String id,
    String kind,
    Instant at,
    @Nullable Instant endedAt,
    String element,
    String name,
    String type,
    String state,
    @Nullable String operation,
    @Nullable Instant dueAt,
    @JsonProperty("export") @Nullable Progress progress,
    @Nullable String code,
    @Nullable String message,
    @Nullable Integer retries,
    @Nullable NamedPages pages) {

  /**
   * Pages of a batch.
   *
   * @param titles of the first three
   * @param more how many others there are
   */
  public record NamedPages(List<String> titles, int more) {
    private static final int MOST = 3;

    /** The pages with these titles, nothing where there is none. */
    public static @Nullable NamedPages of(List<String> titles) {
      int named = Math.min(MOST, titles.size());
      return named == 0 ? null : new NamedPages(titles.subList(0, named), titles.size() - named);
    }
  }

  /** A line that begins. */
  public static HistoryEntry of(
      String id, String kind, Instant at, String element, String name, String type) {
    return new HistoryEntry(
        id, kind, at, null, element, name, type, "active", null, null, null, null, null, null,
        null);
  }

  /** The line of an element whose job has that operation. */
  public HistoryEntry operation(String ofJob) {
    return new HistoryEntry(
        id, kind, at, endedAt, element, name, type, state, ofJob, dueAt, progress, code, message,
        retries, pages);
  }

  /** The line with the time at which what it waits for is due. */
  public HistoryEntry dueAt(@Nullable Instant due) {
    return new HistoryEntry(
        id, kind, at, endedAt, element, name, type, state, operation, due, progress, code, message,
        retries, pages);
  }

  /** The line at its end. */
  public HistoryEntry ended(Instant end, String endState, @Nullable Progress atEnd) {
    return new HistoryEntry(
        id, kind, at, end, element, name, type, endState, operation, dueAt, atEnd, code, message,
        retries, pages);
  }

  /** The line with what went wrong. */
  public HistoryEntry failed(@Nullable String failure, String words, @Nullable Integer left) {
    return new HistoryEntry(
        id, kind, at, endedAt, element, name, type, state, operation, dueAt, progress, failure,
        words, left, pages);
  }

  /** The line with the pages that it is about. */
  public HistoryEntry pages(@Nullable NamedPages about) {
    return new HistoryEntry(
        id, kind, at, endedAt, element, name, type, state, operation, dueAt, progress, code,
        message, retries, about);
  }
}
