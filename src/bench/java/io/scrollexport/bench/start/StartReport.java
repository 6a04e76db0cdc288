package io.scrollexport.bench.start;

import io.scrollexport.bench.MarkdownTable;
import io.scrollexport.bench.Sample;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The measurements as Markdown.
 *
 * @param cold starts with nothing but discovery
 * @param inRuntime starts in a runtime that had just come up
 * @param without milliseconds until a runtime without the jar is ready
 * @param with the same with the jar
 * @param size of the jar in bytes
 */
record StartReport(
    List<StartFigures> cold, List<StartFigures> inRuntime, Sample without, Sample with, long size) {

  private static final double MOST_MILLISECONDS = 100;
  private static final double MOST_MEGABYTES = 3;

  List<String> lines() {
    return List.of(targets().toString(), starts().toString());
  }

  private MarkdownTable targets() {
    double megabytes = size / 1e6;
    return new MarkdownTable("Target", "At most", "Measured", "Met")
        .row(
            "what the jar adds to the start of a runtime",
            milliseconds(MOST_MILLISECONDS),
            milliseconds(of(inRuntime, StartFigures::added).median()),
            met(of(inRuntime, StartFigures::added).median() < MOST_MILLISECONDS))
        .row(
            "the same in a JVM that has loaded nothing yet",
            milliseconds(MOST_MILLISECONDS),
            milliseconds(of(cold, StartFigures::added).median()),
            met(of(cold, StartFigures::added).median() < MOST_MILLISECONDS))
        .row(
            "size of the jar",
            String.format(Locale.ROOT, "%.1f MB", MOST_MEGABYTES),
            String.format(Locale.ROOT, "%.2f MB", megabytes),
            met(megabytes < MOST_MEGABYTES));
  }

  private static String met(boolean isMet) {
    return isMet ? "yes" : "**no**";
  }

  private MarkdownTable starts() {
    MarkdownTable table = new MarkdownTable("Step", "Median", "least to most");
    row(table, "runtime up: discovery with the jar, less without", inRuntime, StartFigures::added);
    row(
        table,
        "runtime up: discovery with the jar, processor time",
        inRuntime,
        StartFigures::processor);
    row(table, "runtime up: first operation", inRuntime, StartFigures::first);
    row(table, "runtime up: second operation", inRuntime, StartFigures::second);
    row(table, "bare JVM: discovery without the jar", cold, StartFigures::without);
    row(table, "bare JVM: discovery with the jar, less without", cold, StartFigures::added);
    row(table, "bare JVM: discovery with the jar, processor time", cold, StartFigures::processor);
    row(table, "bare JVM: first operation", cold, StartFigures::first);
    row(table, "bare JVM: second operation", cold, StartFigures::second);
    row(table, "whole runtime without the jar", without);
    row(table, "whole runtime with the jar", with);
    return table;
  }

  private static void row(
      MarkdownTable table,
      String label,
      List<StartFigures> figures,
      ToDoubleFunction<StartFigures> part) {
    row(table, label, of(figures, part));
  }

  private static void row(MarkdownTable table, String label, Sample sample) {
    table.row(
        label,
        milliseconds(sample.median()),
        milliseconds(sample.least()) + " to " + milliseconds(sample.most()));
  }

  private static Sample of(List<StartFigures> figures, ToDoubleFunction<StartFigures> part) {
    return Sample.of(figures.stream().mapToDouble(part).boxed().toList());
  }

  private static String milliseconds(double milliseconds) {
    return String.format(Locale.ROOT, "%.0f ms", milliseconds);
  }
}
