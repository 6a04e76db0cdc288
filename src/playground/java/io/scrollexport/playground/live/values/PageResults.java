package io.scrollexport.playground.live.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.BatchProgress;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of a batch have their result, gathered from the variables of process {@code
 * scroll-export-batch}: each result stands in a short list at some time, while the lists of all may
 * be too long to be read.
 */
public final class PageResults {
  /** The variables that tell something. */
  public static final Set<String> NAMES = Set.of("batch", "line", "exportedDocuments");

  private final Set<Integer> done = new HashSet<>();
  private final Set<Integer> failed = new HashSet<>();
  private int total;
  private int progress;

  /**
   * Takes note of what a variable says by now.
   *
   * @return how far the batch is, nothing where there is none or the variable tells nothing of it
   */
  public @Nullable BatchProgress read(String variable, JsonNode value) {
    switch (variable) {
      case "batch" -> exports(value);
      case "line" -> value.path("done").forEach(this::result);
      case "exportedDocuments" -> value.forEach(this::result);
      default -> {
        return null;
      }
    }
    return total == 0 ? null : new BatchProgress(total, done.size(), failed.size(), progress, null);
  }

  private void exports(JsonNode batch) {
    total = Math.max(total, batch.path("total").asInt());
    progress = batch.path("progress").asInt(progress);
    for (JsonNode export : batch.path("exports")) {
      if (export.hasNonNull("error")) {
        result(export);
      }
    }
  }

  private void result(JsonNode page) {
    int index = page.path("index").asInt();
    if (index < 1 || index > total) {
      return;
    }
    done.add(index);
    if (page.hasNonNull("error")) {
      failed.add(index);
    }
  }
}
