package io.scrollexport.playground.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scrollexport.playground.api.run.HistoryEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change as it is sent.
 *
 * @param seq grows by one
 * @param at by the engine's clock
 * @param run the instance in which it happened
 * @param entry the line of its history that this adds or replaces
 */
public record Change(
    long seq,
    Instant at,
    @Nullable String run,
    @Nullable HistoryEntry entry,
    @JsonUnwrapped Detail detail) {

  /** The word by which the page tells kinds apart. */
  @JsonProperty
  public String kind() {
    return detail.kind();
  }
}
