package io.scrollexport.playground.api.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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
    @Nullable Integer retries) {

  /** A line that begins. */
  public static HistoryEntry of(
      String id, String kind, Instant at, String element, String name, String type) {
    return new HistoryEntry(
        id, kind, at, null, element, name, type, "active", null, null, null, null, null, null);
  }

  /** The line of an element whose job has that operation. */
  public HistoryEntry operation(String ofJob) {
    return new HistoryEntry(
        id, kind, at, endedAt, element, name, type, state, ofJob, dueAt, progress, code, message,
        retries);
  }

  /** The line with the time at which what it waits for is due. */
  public HistoryEntry dueAt(@Nullable Instant due) {
    return new HistoryEntry(
        id, kind, at, endedAt, element, name, type, state, operation, due, progress, code, message,
        retries);
  }

  /** The line at its end. */
  public HistoryEntry ended(Instant end, String endState, @Nullable Progress atEnd) {
    return new HistoryEntry(
        id, kind, at, end, element, name, type, endState, operation, dueAt, atEnd, code, message,
        retries);
  }

  /** The line with what went wrong. */
  public HistoryEntry failed(@Nullable String failure, String words, @Nullable Integer left) {
    return new HistoryEntry(
        id, kind, at, endedAt, element, name, type, state, operation, dueAt, progress, failure,
        words, left);
  }
}
