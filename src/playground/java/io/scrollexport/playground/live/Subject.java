package io.scrollexport.playground.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.RunSummary.PageOfRun;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about, told from the variables that it was started with.
 *
 * @param title absent where only the process's name says something
 */
record Subject(@Nullable String title, @Nullable PageOfRun page) {
  static final Subject UNKNOWN = new Subject(null, null);

  /**
   * The subject of a run.
   *
   * @param variable the run's own variables, missing nodes for those that are not there
   * @param titles of pages by their IDs
   */
  static Subject of(
      String process,
      Function<String, JsonNode> variable,
      Function<String, Optional<String>> titles) {
    String format = format(variable.apply("integration").path("macroName").asText(""));
    String words = format.equals("word") ? "Word" : format.toUpperCase(Locale.ROOT);
    String exported = variable.apply("exportRequest").path("pageId").asText("");
    if (!exported.isEmpty()) {
      String page = titles.apply(exported).orElse("Page " + exported);
      return new Subject(page + " → " + words, new PageOfRun(exported, page, format));
    }
    int together = variable.apply("exportRequests").size();
    if (together > 0) {
      return new Subject(together + (together == 1 ? " page → " : " pages → ") + words, null);
    }
    String id = variable.apply("pageId").asText("");
    String title = variable.apply("title").asText("");
    if (id.isEmpty() && title.isEmpty()) {
      return UNKNOWN;
    }
    PageOfRun page =
        id.isEmpty() ? null : new PageOfRun(id, titles.apply(id).orElse("Page " + id), null);
    boolean approval = process.equals("document-approval") && !title.isEmpty();
    return new Subject(approval ? "Approval: " + title : null, page);
  }

  private static String format(String macroName) {
    return switch (macroName) {
      case "scroll-pdf-export-job" -> "pdf";
      case "scroll-html-export-job" -> "html";
      default -> "word";
    };
  }
}
