package io.scrollexport.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/**
 * Shows how an export goes: a bar that is drawn over on a terminal, a line for each news elsewhere.
 */
final class ProgressBar {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private String shown = "";

  ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Shows a result of {@code startExport} or {@code getExportStatus}. */
  void show(JsonNode export) {
    int percent = export.path("progress").asInt();
    String text =
        (terminal ? bar(percent) + " " : "")
            + "%3d %%  %s".formatted(percent, export.path("status").asText())
            + (export.hasNonNull("step")
                ? ", step %d of %d"
                    .formatted(export.path("step").asInt(), export.path("totalSteps").asInt())
                : "")
            + ", polls: "
            + export.path("polls").asInt();
    if (text.equals(shown)) {
      return;
    }
    if (terminal) {
      out.print("\r  " + text + " ".repeat(Math.max(0, shown.length() - text.length())));
    } else {
      out.println("  " + text);
    }
    out.flush();
    shown = text;
  }

  /** Leaves the last state standing. */
  void end() {
    if (terminal && !shown.isEmpty()) {
      out.println();
    }
  }

  private static String bar(int percent) {
    int filled = percent * WIDTH / 100;
    return "█".repeat(filled) + "░".repeat(WIDTH - filled);
  }
}
