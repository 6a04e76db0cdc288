package io.scrollexport.playground.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.RunSummary.PageOfRun;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about, told from the variables that it was started with.
 *
 * @param title absent where only the process's name says something
 */
public record Subject(@Nullable String title, @Nullable PageOfRun page) {
  static final Subject UNKNOWN = new Subject(null, null);

  /**
   * The subject of a run.
   *
   * @param variable the run's own variables, missing nodes for those that are not there
   * @param titles of pages by their IDs
   */
  static Subject of(
      String process, Function<String, JsonNode> variable, UnaryOperator<String> titles) {
    String format = format(variable.apply("integration").path("macroName").asText(""));
    String words = format.equals("word") ? "Word" : format.toUpperCase(Locale.ROOT);
    JsonNode request = variable.apply("exportRequest");
    String exported = request.path("pageId").asText("");
    if (!exported.isEmpty()) {
      String page = titles.apply(exported);
      String tree =
          request.path("scope").asText("").equals("descendants") ? " and pages below" : "";
      return new Subject(page + tree + " → " + words, new PageOfRun(exported, page, format));
    }
    JsonNode together = variable.apply("exportRequests");
    if (!together.isEmpty()) {
      return new Subject(list(together, titles) + " → " + words, null);
    }
    JsonNode nightly = variable.apply("pages");
    if (process.equals("nightly-export") && !nightly.isEmpty()) {
      return new Subject("Nightly export: " + list(nightly, titles), null);
    }
    String id = variable.apply("pageId").asText("");
    String title = variable.apply("title").asText("");
    if (id.isEmpty() && title.isEmpty()) {
      return UNKNOWN;
    }
    PageOfRun page = id.isEmpty() ? null : new PageOfRun(id, titles.apply(id), null);
    boolean approval = process.equals("document-approval") && !title.isEmpty();
    return new Subject(approval ? "Approval: " + title : null, page);
  }

  /** Many pages by the first of them, which of a tree is its root: "Demo and 5 more pages". */
  private static String list(JsonNode pages, UnaryOperator<String> titles) {
    String first = pages.path(0).path("pageId").asText("");
    if (first.isEmpty()) {
      return counted(pages.size(), "page");
    }
    int others = pages.size() - 1;
    return titles.apply(first) + (others == 0 ? "" : " and " + counted(others, "more page"));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** The format that an exporter's macro makes. */
  public static String format(String macroName) {
    return switch (macroName) {
      case "scroll-pdf-export-job" -> "pdf";
      case "scroll-html-export-job" -> "html";
      default -> "word";
    };
  }
}
