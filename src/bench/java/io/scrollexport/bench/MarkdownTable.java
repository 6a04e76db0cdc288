package io.scrollexport.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: words in its first column, figures in the others. */
public final class MarkdownTable {

  private final List<String> lines = new ArrayList<>();

  /** A table of these columns. */
  public MarkdownTable(String... columns) {
    row(columns);
    List<String> rules = new ArrayList<>(Collections.nCopies(columns.length, "---:"));
    rules.set(0, "---");
    row(rules.toArray(String[]::new));
  }

  /** One more row. */
  public MarkdownTable row(String... cells) {
    lines.add("| " + String.join(" | ", Arrays.asList(cells)) + " |");
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
