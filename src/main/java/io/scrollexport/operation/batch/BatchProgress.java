package io.scrollexport.operation.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code startExports} and {@code getExportStatuses}, as the contract names its fields.
 *
 * @param exports in the order of the requests
 * @param open how many are not finished
 * @param waiting how many of those were not started yet
 * @param progress the floor of the mean, where finished ones count 100
 * @param polls how often {@code getExportStatuses} was called
 * @param startedAt ISO 8601 instant
 * @param nextPollIn ISO 8601 duration for a timer event, absent where no job goes on and the site
 *     did not ask to wait
 * @param throttled whether the site turned the call away for a while, or was left alone since it
 *     had done so
 * @param ended the indexes of those that finished since the result before
 * @param plan what is carried to the next call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchProgress(
    List<ExportEntry> exports,
    int total,
    long open,
    long waiting,
    boolean finished,
    int progress,
    int polls,
    String startedAt,
    @Nullable String nextPollIn,
    boolean throttled,
    List<Integer> ended,
    Map<String, Object> plan) {

  static BatchProgress of(
      Batch batch, @Nullable Batch before, @Nullable Duration nextPollIn, boolean throttled) {
    List<ExportEntry> entries = batch.pages().stream().map(BatchPage::entry).toList();
    int percents =
        entries.stream().mapToInt(entry -> entry.finished() ? 100 : entry.progress()).sum();
    return SmallResult.of(
        new BatchProgress(
            entries,
            entries.size(),
            batch.open(),
            batch.waiting(),
            batch.open() == 0,
            percents / entries.size(),
            batch.polls(),
            batch.startedAt().toString(),
            nextPollIn == null ? null : nextPollIn.toString(),
            throttled,
            entries.stream()
                .filter(ExportEntry::finished)
                .map(ExportEntry::index)
                .filter(index -> before == null || !before.isFinished(index))
                .toList(),
            CarriedBatch.plan(batch)));
  }

  /** The same with shorter texts. */
  BatchProgress cut(int characters) {
    return new BatchProgress(
        exports.stream().map(entry -> entry.cut(characters)).toList(),
        total,
        open,
        waiting,
        finished,
        progress,
        polls,
        startedAt,
        nextPollIn,
        throttled,
        ended,
        plan);
  }

  @Override
  public String toString() {
    return "BatchProgress[" + total + ", " + open + " open, " + progress + " %]";
  }
}
