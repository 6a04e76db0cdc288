package io.scrollexport.playground.live.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.api.run.FailedPage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
  private final Map<Integer, String> pageIds = new HashMap<>();
  private final SortedMap<Integer, Failure> failed = new TreeMap<>();
  private int total;
  private int progress;

  private record Failure(String code, @Nullable String message) {}

  /**
   * Takes note of what a variable says by now.
   *
   * @param titles of pages by their IDs
   * @return how far the batch is, nothing where there is none or the variable tells nothing of it
   */
  public @Nullable BatchProgress read(
      String variable, JsonNode value, UnaryOperator<String> titles) {
    switch (variable) {
      case "batch" -> exports(value);
      case "line" -> value.path("done").forEach(this::result);
      case "exportedDocuments" -> value.forEach(this::result);
      default -> {
        return null;
      }
    }
    return total == 0
        ? null
        : new BatchProgress(total, done.size(), failed.size(), progress, null, failures(titles));
  }

  private void exports(JsonNode batch) {
    total = Math.max(total, batch.path("total").asInt());
    progress = batch.path("progress").asInt(progress);
    for (JsonNode export : batch.path("exports")) {
      if (export.path("pageId").isTextual()) {
        pageIds.put(export.path("index").asInt(), export.path("pageId").asText());
      }
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
      failed.merge(index, failure(page), PageResults::latest);
    }
  }

  private static Failure failure(JsonNode page) {
    JsonNode error = page.path("error");
    String message = error.path("message").asText(page.path("message").asText(""));
    return new Failure(error.path("code").asText("FAILED"), message.isEmpty() ? null : message);
  }

  /** What is told later, unless it says less. */
  private static Failure latest(Failure before, Failure now) {
    return now.message() == null ? before : now;
  }

  private List<FailedPage> failures(UnaryOperator<String> titles) {
    return failed.entrySet().stream()
        .limit(BatchProgress.MOST_FAILURES)
        .map(
            entry -> {
              @Nullable String id = pageIds.get(entry.getKey());
              Failure failure = entry.getValue();
              return new FailedPage(
                  id,
                  id == null ? "Page " + entry.getKey() + " of the list" : titles.apply(id),
                  failure.code(),
                  failure.message());
            })
        .toList();
  }
}
