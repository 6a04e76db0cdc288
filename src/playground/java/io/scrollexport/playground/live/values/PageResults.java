package io.scrollexport.playground.live.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.api.run.FailedPage;
import io.scrollexport.playground.api.run.HistoryEntry.NamedPages;
import java.util.ArrayList;
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
 * What has become of the pages of a batch, gathered from the variables of process {@code
 * scroll-export-batch}: each result stands in a short list at some time, while the lists of all may
 * be too long to be read.
 */
public final class PageResults {
  /** The variables that tell something. */
  public static final Set<String> NAMES =
      Set.of("exportRequests", "batch", "line", "exportedDocuments");

  private final UnaryOperator<String> titles;
  private final Map<Integer, String> pageIds = new HashMap<>();
  private final Map<Integer, String> requests = new HashMap<>();
  private final Map<Integer, Character> letters = new HashMap<>();
  private final Set<Integer> started = new HashSet<>();
  private final SortedMap<Integer, Failure> failed = new TreeMap<>();
  private List<Integer> startedLast = List.of();
  private List<Integer> endedLast = List.of();
  private int total;

  private record Failure(String code, @Nullable String message) {}

  /**
   * No batch yet.
   *
   * @param titles of pages by their IDs
   */
  public PageResults(UnaryOperator<String> titles) {
    this.titles = titles;
  }

  /** Takes note of what a variable says by now; whether it tells anything of a batch. */
  public boolean read(String variable, JsonNode value) {
    switch (variable) {
      case "exportRequests" -> requests(value);
      case "batch" -> exports(value);
      case "line" -> value.path("done").forEach(this::result);
      case "exportedDocuments" -> value.forEach(this::result);
      default -> {
        return false;
      }
    }
    return total > 0;
  }

  private void requests(JsonNode given) {
    int index = 0;
    for (JsonNode request : given) {
      requests.put(++index, request.toString());
    }
  }

  private void exports(JsonNode batch) {
    total = Math.max(total, batch.path("total").asInt());
    startedLast = new ArrayList<>();
    endedLast = new ArrayList<>();
    for (JsonNode export : batch.path("exports")) {
      int index = export.path("index").asInt();
      if (export.path("pageId").isTextual()) {
        pageIds.put(index, export.path("pageId").asText());
      }
      if (export.hasNonNull("jobId") && started.add(index)) {
        startedLast.add(index);
      }
      if (export.hasNonNull("error")) {
        result(export);
      } else if (!isDone(index)) {
        boolean finished = export.path("finished").asBoolean();
        int tenths = Math.clamp(export.path("progress").asInt() / 10, 0, 9);
        letters.put(index, finished ? BatchProgress.EXPORTED : Character.forDigit(tenths, 10));
      }
    }
    batch.path("ended").forEach(index -> endedLast.add(index.asInt()));
  }

  private void result(JsonNode page) {
    int index = page.path("index").asInt();
    if (index < 1 || index > total) {
      return;
    }
    if (page.hasNonNull("error")) {
      failed.merge(index, failure(page), PageResults::latest);
    }
    letters.put(index, failed.containsKey(index) ? BatchProgress.FAILED : BatchProgress.DOCUMENT);
  }

  private boolean isDone(int index) {
    char letter = letters.getOrDefault(index, '0');
    return letter == BatchProgress.FAILED || letter == BatchProgress.DOCUMENT;
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

  /** All pages in their order. */
  public List<BatchPage> pages() {
    List<BatchPage> pages = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (int index = 1; index <= total; index++) {
      String id = pageIds.getOrDefault(index, "");
      String name = id + " " + requests.getOrDefault(index, "");
      @Nullable Failure failure = failed.get(index);
      pages.add(
          new BatchPage(
              id.isEmpty() ? null : name + " " + times.merge(name, 1, Integer::sum),
              letters.getOrDefault(index, '0'),
              failure == null
                  ? null
                  : new FailedPage(
                      id.isEmpty() ? null : id, title(index), failure.code, failure.message)));
    }
    return pages;
  }

  /** The places in the list, from 1 on, of those that failed. */
  public List<Integer> failed() {
    return List.copyOf(failed.keySet());
  }

  /** The pages that an operation was about that has just come to its end. */
  public @Nullable NamedPages after(String operation) {
    return switch (operation) {
      case "startExports" -> named(startedLast);
      case "getExportStatuses" -> named(endedLast);
      default -> null;
    };
  }

  /** The pages at these places in the list. */
  public @Nullable NamedPages named(List<Integer> places) {
    return NamedPages.of(
        places.stream().filter(place -> place >= 1 && place <= total).map(this::title).toList());
  }

  private String title(int index) {
    @Nullable String id = pageIds.get(index);
    return id == null ? "Page " + index + " of the list" : titles.apply(id);
  }
}
