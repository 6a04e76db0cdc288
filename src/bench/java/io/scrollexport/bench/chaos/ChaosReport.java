package io.scrollexport.bench.chaos;

import io.scrollexport.bench.MarkdownTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a run, as Markdown. */
record ChaosReport(Outcome outcome) {

  List<String> lines() {
    return List.of(figures().toString(), troubles().toString(), tries().toString(), verdict());
  }

  private MarkdownTable figures() {
    Inspection left = outcome.left();
    return new MarkdownTable("What was left", "")
        .row("exports started at once", "" + outcome.plan().exports())
        .row("ended as they should", "" + left.completed())
        .row("seconds until the last one", "" + outcome.time().toSeconds())
        .row(
            "runtimes killed, of " + outcome.plan().runtimes() + " at a time", "" + outcome.kills())
        .row("exports that the site began", "" + left.exportsTwice().done())
        .row("of these more than one for a page", twice(left.exportsTwice()))
        .row("documents stored", "" + left.documentsTwice().done())
        .row("of these whole, by SHA-256", "" + left.whole())
        .row("of these more than one for an export", twice(left.documentsTwice()))
        .row(
            "lines of logs and records of the engine without a credential",
            "" + outcome.searched());
  }

  private static String twice(Twice twice) {
    String reasons =
        twice.reasons().entrySet().stream()
            .map(reason -> reason.getValue() + " after " + reason.getKey())
            .collect(Collectors.joining(", "));
    return (reasons.isEmpty() ? "none" : reasons)
        + "; "
        + twice.most()
        + " for one at the most; unexplained "
        + twice.unexplained();
  }

  private MarkdownTable troubles() {
    MarkdownTable table = new MarkdownTable("What the site did", "requests");
    for (Map.Entry<Trouble, Long> trouble : outcome.troubles().entrySet()) {
      table.row(trouble.getKey().words, "" + trouble.getValue());
    }
    return table;
  }

  private MarkdownTable tries() {
    MarkdownTable table = new MarkdownTable("Tries of jobs that came to nothing", "times");
    outcome.left().givenUp().forEach((what, times) -> table.row(what, "" + times));
    return table;
  }

  private String verdict() {
    List<String> wrong = outcome.left().wrong();
    return wrong.isEmpty()
        ? "Nothing is lost, nothing is stuck."
        : "Wrong:\n" + String.join("\n", wrong);
  }
}
