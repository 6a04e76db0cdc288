package io.scrollexport.playground.api.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process instance in a list.
 *
 * @param title what it is about, else the name of the process
 * @param process the process ID of the model
 * @param processKey by which the diagram is had
 * @param parent the calling instance
 * @param progress of an export
 * @param batch of many exports together
 * @param timers the soonest three, soonest first
 * @param limitAt when a timer interrupts it that limits the time of the whole
 * @param task the open user task that came first
 * @param incident the open one that came first, of the run or of one that it called
 * @param document the one to open first, of those that were made last
 * @param reason why it failed
 * @param asked the export that somebody asked for, so that it can be asked for again
 * @param requests how many exchanges it caused, those of called instances included
 */
public record RunSummary(
    String key,
    String title,
    String process,
    String processKey,
    String processName,
    int version,
    @Nullable String parent,
    RunState state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable PageOfRun page,
    @JsonProperty("export") @Nullable Progress progress,
    @Nullable BatchProgress batch,
    List<Timer> timers,
    @Nullable Instant limitAt,
    @Nullable TaskOfRun task,
    @Nullable IncidentOfRun incident,
    @Nullable StoredDocument document,
    @Nullable String reason,
    @Nullable Asked asked,
    int requests) {

  /**
   * The page that a run is about.
   *
   * @param format {@code word}, {@code pdf} or {@code html}, of an export
   */
  public record PageOfRun(String id, String title, @Nullable String format) {}

  /**
   * An export that somebody asked for.
   *
   * @param as how the pages below are exported, too: in {@code one} document, or {@code each} in
   *     its own; absent for the page alone
   * @param leftOut pages of the tree that the export does without; absent where there are none
   * @param failedOf the run whose failed pages these are, with {@code pageId} the first of them
   */
  public record Asked(
      String pageId,
      String format,
      @Nullable String as,
      @Nullable List<LeftOut> leftOut,
      @Nullable String failedOf) {}

  /** An open user task. */
  public record TaskOfRun(String key, String name) {}

  /** An open incident. */
  public record IncidentOfRun(String key, String element, String name, String code) {}
}
